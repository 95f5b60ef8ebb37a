-- The days of a commune lie together: sums ask for base rows of single communes alone since they keep days above
-- them. Nobody reads or writes the table until the new indexes are made.
drop index cases.case_file_discovered;
drop index cases.case_file_cleared;
drop index cases.case_file_gang;
create index case_file_discovered on cases.case_file (commune, discovered_on);
create index case_file_cleared on cases.case_file (commune, cleared_on) where cleared_on is not null;
create index case_file_gang on cases.case_file (commune, gang_dismantled_on) where gang_dismantled_on is not null;
drop index cases.subject_handled;
drop index cases.subject_suspected;
drop index cases.subject_arrested;
drop index cases.subject_fugitive;
create index subject_handled on cases.subject (commune, handled_on) where handled_on is not null;
create index subject_suspected on cases.subject (commune, suspect_on) where suspect_on is not null;
create index subject_arrested on cases.subject (commune, arrested_on) where arrested_on is not null;
create index subject_fugitive on cases.subject (commune, fugitive_on) where fugitive_on is not null;
