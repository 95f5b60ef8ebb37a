-- A tip of some fifty words is a little over the 2 kB at which PostgreSQL tries to compress a row, which sealed bytes and
-- keyed digests never do, and then moves its largest part to another table with an index of its own. Twice that fits here.
alter table tips.tip set (toast_tuple_target = 4080);
