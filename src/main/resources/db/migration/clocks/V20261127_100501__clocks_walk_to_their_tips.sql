-- The list of what is late follows this index from tip to tip, in the order in which clocks run out.
drop index clocks.clock_running;
create index clock_running on clocks.clock (handling_unit, due_at, subject) where met_at is null and dropped_at is null;
