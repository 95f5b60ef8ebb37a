-- Every cell of the sums that is not what the base rows say, in the snapshot of the caller: what the sums should hold is
-- the recount without what is still waiting to be folded. A unit without a place has no sums: its cell stands by itself.
create function figures.differences()
returns table (area text, bucket date, calendar text, year integer, indicator text, kept numeric, expected numeric)
language sql stable as $$
    with expected_of_unit as materialized (
        select unit, bucket, indicator, sum(amount) as amount
        from (
            select commune as unit, figures.half_month(day) as bucket, indicator, sum(amount) as amount
            from figures.recount('-infinity', 'infinity')
            group by 1, 2, 3
            union all
            select commune, figures.half_month(day), indicator, -amount from figures.delta) as counted
        group by unit, bucket, indicator
        having sum(amount) <> 0
    ),
    placement as materialized (select * from figures.placement),
    expected as materialized (
        select coalesce(p.area, unit) as area, p.area is not null as placed, bucket, indicator, sum(amount) as amount
        from expected_of_unit left join placement as p using (unit)
        group by 1, 2, 3, 4
    )
    select area, bucket, null, null::integer, indicator, sum(kept), sum(expected)
    from (
        select area, bucket, indicator, 0 as kept, amount as expected from expected
        union all
        select area, bucket, indicator, amount, 0 from figures.half_month_sum) as cell
    group by area, bucket, indicator
    having sum(kept) <> sum(expected)
    union all
    select area, null, calendar, year, indicator, sum(kept), sum(expected)
    from (
        select area, calendar, in_year as year, indicator, 0 as kept, amount as expected
        from expected
        cross join lateral (values
            ('calendar', extract(year from bucket)::integer),
            ('administrative', figures.administrative_year(bucket))) as years (calendar, in_year)
        where placed
        union all
        select area, calendar, year, indicator, amount, 0 from figures.year_sum) as cell
    group by area, calendar, year, indicator
    having sum(kept) <> sum(expected)
$$;

-- Makes the sums what the base rows say, and says how many cells were not. Writers and readers go on; only folding waits.
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
