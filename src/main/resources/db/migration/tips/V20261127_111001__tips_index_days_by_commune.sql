-- The days of a commune lie together: sums ask for base rows of single communes alone since they keep days above
-- them. Nobody reads or writes the table until the new indexes are made.
drop index tips.tip_counted;
drop index tips.tip_outcome;
create index tip_counted on tips.tip (counted_unit, received_on);
create index tip_outcome on tips.tip (counted_unit, outcome_on) where outcome_on is not null;
