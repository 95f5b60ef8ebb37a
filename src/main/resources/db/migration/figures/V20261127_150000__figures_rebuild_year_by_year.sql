-- To make everything anew took three and a half recounts, since days are kept: what each unit had on each day was summed
-- first, more cells than memory holds, and from it the half-months and the days of provinces. Both are summed from the base
-- rows themselves now, a year at a time, which fits in memory.

-- The stretches in which the base rows are recounted: the years since the first commune writes here, the first from ever
-- and the last for ever. They part the days; no half-month lies in two.
create function figures.stretches() returns table (from_day date, to_day date)
language sql stable as $$
    select case when year = first then '-infinity' else make_date(year, 1, 1) end,
           case when year = last then 'infinity' else make_date(year, 12, 31) end
    from (
        select coalesce(min(date_part('year', since)), date_part('year', current_date))::integer as first,
               greatest(max(date_part('year', since)), date_part('year', current_date))::integer as last
        from figures.live_coverage) as known
    cross join lateral generate_series(first, last) as year
$$;

-- The years in which the sums keep what happened in a half-month.
create function figures.years_of(half_month date) returns table (calendar text, year integer)
language sql immutable as $$
    values ('calendar', date_part('year', half_month)::integer), ('administrative', figures.administrative_year(half_month))
$$;

-- Every cell of days (calendar says 'day') and of half-months (calendar is null) within a stretch that is not what the base
-- rows say, in the caller's snapshot: what the sums should hold is the recount without what still waits to be folded. A unit
-- without a place has no sums: what it contributed should wait, and is_placed says that it does not even that.
create function figures.differences(from_day date, to_day date)
returns table (area text, bucket date, calendar text, indicator text, kept numeric, expected numeric, is_placed boolean)
language sql stable
set work_mem = '256MB' set enable_sort = off set enable_mergejoin = off set enable_nestloop = off as $$
    with placed as materialized (
        select unit, area, commune is not null as is_own
        from figures.placement left join geography.commune_area on commune = area
    ),
    -- units of the same areas are summed together before they are summed for each: some hundred nests of 14,000 units
    nested as materialized (
        select unit, areas, dense_rank() over (order by areas) as nest
        from (select unit, array_agg(area order by area) as areas from placed where not is_own group by unit) as above
    ),
    contributed as materialized (
        select commune as unit, day, indicator, amount from figures.recount(from_day, to_day)
        union all
        select commune, day, indicator, -amount from figures.delta where day between from_day and to_day
    ),
    of_unit as (
        select unit, figures.half_month(day) as bucket, indicator, sum(amount) as amount from contributed group by 1, 2, 3
    ),
    of_nest as (
        select nest, day, indicator, sum(amount) as amount from contributed join nested using (unit) group by 1, 2, 3
    ),
    above as materialized (select distinct nest, area from nested cross join lateral unnest(areas) as area),
    of_day as materialized (
        select area, day, indicator, sum(amount) as amount from of_nest join above using (nest) group by 1, 2, 3
    ),
    of_half_month as (
        select unit as area, bucket, indicator, amount, known.unit is not null as is_placed
        from of_unit
        left join (select distinct unit from placed) as known using (unit)
        left join (select unit from placed where not is_own and area = unit) as above_communes using (unit)
        where above_communes.unit is null
        union all
        select area, figures.half_month(day), indicator, sum(amount), true from of_day group by 1, 2, 3
    )
    select area, bucket, null, indicator, coalesce(k.amount, 0), coalesce(e.amount, 0), true
    from (select * from of_half_month where is_placed) as e
    full join (select * from figures.half_month_sum where bucket between from_day and to_day) as k
        using (area, bucket, indicator)
    where coalesce(k.amount, 0) <> coalesce(e.amount, 0)
    union all
    select area, day, 'day', indicator, coalesce(k.amount, 0), coalesce(e.amount, 0), true
    from of_day as e
    full join (select * from figures.day_sum where day between from_day and to_day) as k using (area, day, indicator)
    where coalesce(k.amount, 0) <> coalesce(e.amount, 0)
    union all
    select area, bucket, null, indicator, 0, amount, false from of_half_month where not is_placed and amount <> 0
$$;

-- Every cell of the sums that is not what the base rows say. A cell is of a year (calendar and year), of a day (bucket, and
-- calendar says 'day') or of a half-month (bucket alone). The years should hold what the half-months should hold.
create or replace function figures.differences()
returns table (area text, bucket date, calendar text, year integer, indicator text, kept numeric, expected numeric)
language sql stable
set work_mem = '256MB' set enable_sort = off set enable_mergejoin = off set enable_nestloop = off as $$
    with differing as materialized (
        select d.* from figures.stretches() cross join lateral figures.differences(from_day, to_day) as d
    ),
    of_half_month as (
        select area, bucket, indicator, amount from figures.half_month_sum
        union all
        select area, bucket, indicator, expected - kept from differing where calendar is null and is_placed
    ),
    of_year as (
        select area, years.calendar, year, indicator, sum(amount) as amount
        from (
            select area, indicator, min(bucket) as half_month, sum(amount) as amount
            from of_half_month
            group by 1, 2, date_part('year', bucket), figures.administrative_year(bucket)) as of_part
        cross join lateral figures.years_of(half_month) as years
        group by 1, 2, 3, 4
    )
    select area, bucket, calendar, null::integer, indicator, kept, expected from differing
    union all
    select area, null, calendar, year, indicator, coalesce(k.amount, 0), coalesce(e.amount, 0)
    from of_year as e full join figures.year_sum as k using (area, calendar, year, indicator)
    where coalesce(k.amount, 0) <> coalesce(e.amount, 0)
$$;

-- Makes the years what the half-months say, and says how many were not.
create function figures.rebuild_years() returns integer
language plpgsql set work_mem = '256MB' set enable_sort = off set enable_mergejoin = off as $$
declare
    corrected integer;
begin
    with of_year as (
        select area, years.calendar, year, indicator, sum(amount) as amount
        from (
            select area, indicator, min(bucket) as half_month, sum(amount) as amount
            from figures.half_month_sum
            group by 1, 2, date_part('year', bucket), figures.administrative_year(bucket)) as of_part
        cross join lateral figures.years_of(half_month) as years
        group by 1, 2, 3, 4
    ),
    differing as materialized (
        select area, calendar, year, indicator, coalesce(k.amount, 0) as kept, coalesce(e.amount, 0) as expected
        from of_year as e full join figures.year_sum as k using (area, calendar, year, indicator)
        where coalesce(k.amount, 0) <> coalesce(e.amount, 0)
    ),
    moved as (
        update figures.year_sum as kept set amount = expected
        from differing as d
        where d.kept <> 0 and kept.area = d.area and kept.calendar = d.calendar and kept.year = d.year
          and kept.indicator = d.indicator
    ),
    new as (
        insert into figures.year_sum (area, calendar, year, indicator, amount)
        select area, calendar, year, indicator, expected
        from differing
        where kept = 0
        order by area collate "C", calendar, year, indicator collate "C"
    )
    select count(*) into corrected from differing;
    return corrected;
end $$;

-- Makes the sums what the base rows say, and says how many cells were not. Writers and readers go on, folding waits. It adds
-- differences instead of writing totals: whatever commits after its snapshot stays right by its own delta.
create or replace function figures.rebuild() returns integer
language plpgsql set work_mem = '256MB' as $$
declare
    corrected integer;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise 'figures.rebuild() needs the snapshot after its lock: read committed';
    end if;
    perform pg_advisory_xact_lock('figures.delta'::regclass::bigint);
    delete from figures.day_sum where amount = 0;
    delete from figures.half_month_sum where amount = 0;
    delete from figures.year_sum where amount = 0;
    with differing as materialized (
        select d.* from figures.stretches() cross join lateral figures.differences(from_day, to_day) as d
    ),
    moved_day as (
        update figures.day_sum as kept set amount = kept.amount + expected - d.kept
        from differing as d
        where d.kept <> 0 and d.calendar = 'day'
          and kept.area = d.area and kept.day = d.bucket and kept.indicator = d.indicator
    ),
    new_day as (
        insert into figures.day_sum (area, day, indicator, amount)
        select area, bucket, indicator, expected
        from differing
        where kept = 0 and calendar = 'day'
        order by area collate "C", bucket, indicator collate "C"
    ),
    moved_half_month as (
        update figures.half_month_sum as kept set amount = kept.amount + expected - d.kept
        from differing as d
        where d.kept <> 0 and d.calendar is null
          and kept.area = d.area and kept.bucket = d.bucket and kept.indicator = d.indicator
    ),
    new_half_month as (
        insert into figures.half_month_sum (area, bucket, indicator, amount)
        select area, bucket, indicator, expected
        from differing
        where kept = 0 and calendar is null and is_placed
        order by area collate "C", bucket, indicator collate "C"
    ),
    without_place as (
        insert into figures.delta (commune, day, indicator, amount)
        select area, bucket, indicator, expected from differing where not is_placed
    )
    select count(*) into corrected from differing;
    corrected := corrected + figures.rebuild_years();
    delete from figures.unit_area as known
    where not exists (select from figures.placement as p where p.unit = known.unit and p.area = known.area);
    insert into figures.unit_area (unit, area) select unit, area from figures.placement on conflict do nothing;
    delete from figures.day_sum where amount = 0;
    delete from figures.half_month_sum where amount = 0;
    delete from figures.year_sum where amount = 0;
    return corrected;
end $$;
