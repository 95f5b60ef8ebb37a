-- Where the contributions of all base rows can be counted anew.
create table figures.source (
    name text not null,
    contributions text not null,
    constraint source_pk primary key (name)
);

comment on table figures.source is 'Nguồn số liệu gốc';
comment on column figures.source.contributions is
    'stable function (from date, to date) returns setof figures.contribution: every one of those days, more is no harm';

-- figures.recount(from, to): the contributions of all sources, written out so that a condition reaches their indexes.
create function figures.write_recount() returns trigger
language plpgsql as $$
declare
    counted text;
begin
    if exists (
        select from figures.source join pg_proc on pg_proc.oid = (contributions || '(date, date)')::regprocedure
        where provolatile = 'v'
    ) then
        raise 'a source of figures must be stable: it is read in the snapshot of the sums';
    end if;
    select string_agg(
        'select commune, day, indicator, amount from ' || contributions || '($1, $2) where day between $1 and $2',
        e'\nunion all ' order by name)
    into counted from figures.source;
    execute format(
        'create or replace function figures.recount(date, date) returns setof figures.contribution
        language sql stable as %L',
        coalesce(counted, 'select null::text, null::date, null::text, null::numeric where false'));
    return null;
end $$;

create trigger recount after insert or update or delete or truncate on figures.source
    for each statement execute function figures.write_recount();

-- none yet: writes the empty recount
delete from figures.source;
