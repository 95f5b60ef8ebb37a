-- As before, in less time: a commune's cells are its own contributions and need no second grouping, only what stands above
-- communes is summed over them; and expected and kept meet in a hash instead of a sort.
create or replace function figures.half_month(day date) returns date
language sql immutable as $$
    select day - case when date_part('day', day) < 15 then date_part('day', day)::integer - 1
                      else date_part('day', day)::integer - 15 end
$$;

-- Every cell of the sums that is not what the base rows say, in the caller's snapshot: what the sums should hold is the
-- recount without what still waits to be folded. A unit without a place has no sums: its cell stands by itself.
create or replace function figures.differences()
returns table (area text, bucket date, calendar text, year integer, indicator text, kept numeric, expected numeric)
language sql stable
set work_mem = '256MB' set enable_sort = off set enable_mergejoin = off as $$
    with of_unit as materialized (
        select unit, bucket, indicator, sum(amount) as amount
        from (
            select commune as unit, figures.half_month(day) as bucket, indicator, sum(amount) as amount
            from figures.recount('-infinity', 'infinity')
            group by 1, 2, 3
            union all
            select commune, figures.half_month(day), indicator, -amount from figures.delta) as contributed
        group by unit, bucket, indicator
    ),
    placed as materialized (
        select unit, area, exists (select from geography.commune_area where commune = area) as is_own
        from figures.placement
    ),
    of_area as materialized (
        select unit as area, bucket, indicator, amount, exists (select from placed as p where p.unit = u.unit) as is_placed
        from of_unit as u
        where not exists (select from placed as p where p.unit = u.unit and not p.is_own and p.area = u.unit)
        union all
        select p.area, u.bucket, u.indicator, sum(u.amount), true
        from of_unit as u join placed as p using (unit)
        where not p.is_own
        group by 1, 2, 3
    )
    select area, bucket, null, null::integer, indicator, coalesce(k.amount, 0), coalesce(e.amount, 0)
    from of_area as e full join figures.half_month_sum as k using (area, bucket, indicator)
    where coalesce(k.amount, 0) <> coalesce(e.amount, 0)
    union all
    select area, null, calendar, year, indicator, coalesce(k.amount, 0), coalesce(e.amount, 0)
    from (
        select area, calendar, in_year as year, indicator, sum(amount) as amount
        from of_area
        cross join lateral (values
            ('calendar', date_part('year', bucket)::integer),
            ('administrative', figures.administrative_year(bucket))) as years (calendar, in_year)
        where is_placed
        group by 1, 2, 3, 4) as e
    full join figures.year_sum as k using (area, calendar, year, indicator)
    where coalesce(k.amount, 0) <> coalesce(e.amount, 0)
$$;

-- As before, writing in the order in which it is read: the cells of an area and a year lie together.
create or replace function figures.rebuild() returns integer
language plpgsql set work_mem = '256MB' as $$
declare
    corrected integer;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise 'figures.rebuild() needs the snapshot after its lock: read committed';
    end if;
    perform pg_advisory_xact_lock('figures.delta'::regclass::bigint);
    with differing as materialized (select * from figures.differences()),
    placed as materialized (select distinct area from figures.placement),
    half_month as (
        insert into figures.half_month_sum as kept (area, bucket, indicator, amount)
        select area, bucket, indicator, expected - kept
        from differing join placed using (area)
        where bucket is not null
        order by area, bucket, indicator
        on conflict (area, bucket, indicator) do update set amount = kept.amount + excluded.amount
    ),
    year as (
        insert into figures.year_sum as kept (area, calendar, year, indicator, amount)
        select area, calendar, year, indicator, expected - kept
        from differing
        where year is not null
        order by area, calendar, year, indicator
        on conflict (area, calendar, year, indicator) do update set amount = kept.amount + excluded.amount
    ),
    without_place as (
        insert into figures.delta (commune, day, indicator, amount)
        select area, bucket, indicator, expected - kept
        from differing
        where bucket is not null and not exists (select from placed as p where p.area = differing.area)
    )
    select count(*) into corrected from differing;
    delete from figures.unit_area as known
    where not exists (select from figures.placement as p where p.unit = known.unit and p.area = known.area);
    insert into figures.unit_area (unit, area) select unit, area from figures.placement on conflict do nothing;
    delete from figures.half_month_sum where amount = 0;
    delete from figures.year_sum where amount = 0;
    return corrected;
end $$;
