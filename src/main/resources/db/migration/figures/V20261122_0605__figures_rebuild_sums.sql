-- Makes the sums what the base rows say, and says how many cells were not. Writers and readers go on, folding waits.
-- It adds differences instead of writing totals: whatever commits after its snapshot stays right by its own delta.
create function figures.rebuild() returns integer
language plpgsql as $$
declare
    corrected integer;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise 'figures.rebuild() needs the snapshot after its lock: read committed';
    end if;
    perform pg_advisory_xact_lock('figures.delta'::regclass::bigint);
    with differing as materialized (select * from figures.differences()),
    half_month as (
        insert into figures.half_month_sum as kept (area, bucket, indicator, amount)
        select area, bucket, indicator, expected - kept
        from differing
        where bucket is not null and exists (select from figures.placement as p where p.area = differing.area)
        on conflict (area, bucket, indicator) do update set amount = kept.amount + excluded.amount
    ),
    year as (
        insert into figures.year_sum as kept (area, calendar, year, indicator, amount)
        select area, calendar, year, indicator, expected - kept
        from differing
        where year is not null
        on conflict (area, calendar, year, indicator) do update set amount = kept.amount + excluded.amount
    ),
    without_place as (
        insert into figures.delta (commune, day, indicator, amount)
        select area, bucket, indicator, expected - kept
        from differing
        where bucket is not null and not exists (select from figures.placement as p where p.area = differing.area)
    )
    select count(*) into corrected from differing;
    delete from figures.unit_area as known
    where not exists (select from figures.placement as p where p.unit = known.unit and p.area = known.area);
    insert into figures.unit_area (unit, area) select unit, area from figures.placement on conflict do nothing;
    delete from figures.half_month_sum where amount = 0;
    delete from figures.year_sum where amount = 0;
    return corrected;
end $$;
