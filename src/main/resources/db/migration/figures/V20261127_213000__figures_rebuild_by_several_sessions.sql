-- Making everything anew kept one processor busy, while the days of different years have nothing to do with each other. It
-- is in three parts now, so that several sessions can do the second between them: begin_rebuild() holds folding and any other
-- rebuild up until its transaction ends, rebuild(stretches) makes days and half-months of some stretches right,
-- end_rebuild() the years. rebuild() does all three in one session, for migrations.

-- As before, but kept is null where there is no cell, which is not the same as a cell that holds nothing.
create or replace function figures.differences(from_day date, to_day date)
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
    select area, bucket, null, indicator, k.amount, coalesce(e.amount, 0), true
    from (select * from of_half_month where is_placed) as e
    full join (select * from figures.half_month_sum where bucket between from_day and to_day) as k
        using (area, bucket, indicator)
    where coalesce(k.amount, 0) <> coalesce(e.amount, 0)
    union all
    select area, day, 'day', indicator, k.amount, coalesce(e.amount, 0), true
    from of_day as e
    full join (select * from figures.day_sum where day between from_day and to_day) as k using (area, day, indicator)
    where coalesce(k.amount, 0) <> coalesce(e.amount, 0)
    union all
    select area, bucket, null, indicator, null, amount, false from of_half_month where not is_placed and amount <> 0
$$;

create or replace function figures.differences()
returns table (area text, bucket date, calendar text, year integer, indicator text, kept numeric, expected numeric)
language sql stable
set work_mem = '256MB' set enable_sort = off set enable_mergejoin = off set enable_nestloop = off as $$
    with differing as materialized (
        select d.area, d.bucket, d.calendar, d.indicator, coalesce(d.kept, 0) as kept, d.expected, d.is_placed
        from figures.stretches() cross join lateral figures.differences(from_day, to_day) as d
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
create or replace function figures.rebuild_years() returns integer
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
        select area, calendar, year, indicator, k.amount as kept, coalesce(e.amount, 0) as expected
        from of_year as e full join figures.year_sum as k using (area, calendar, year, indicator)
        where coalesce(k.amount, 0) <> coalesce(e.amount, 0)
    ),
    moved as (
        update figures.year_sum as kept set amount = expected
        from differing as d
        where d.kept is not null and kept.area = d.area and kept.calendar = d.calendar and kept.year = d.year
          and kept.indicator = d.indicator
    ),
    new as (
        insert into figures.year_sum (area, calendar, year, indicator, amount)
        select area, calendar, year, indicator, expected
        from differing
        where kept is null
        order by area collate "C", calendar, year, indicator collate "C"
    )
    select count(*) into corrected from differing;
    return corrected;
end $$;

-- Folding and any other rebuild wait from here on until the transaction ends; and this waits for a rebuild of days that
-- outlived the session that held it.
create function figures.begin_rebuild() returns void
language plpgsql as $$
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise 'figures.rebuild() needs the snapshot after its lock: read committed';
    end if;
    perform pg_advisory_xact_lock('figures.delta'::regclass::bigint);
    perform pg_advisory_lock('figures.day_sum'::regclass::bigint);
    perform pg_advisory_unlock('figures.day_sum'::regclass::bigint);
end $$;

-- Makes the days and half-months of some stretches, first days and last days, what the base rows say, and says how many
-- cells were not. It adds differences instead of writing totals: whatever commits after its snapshot stays right by its own
-- delta. To be called within begin_rebuild() and end_rebuild(), by as many sessions as one likes; no day by two of them,
-- as each would add.
create function figures.rebuild(from_days date[], to_days date[]) returns integer
language plpgsql set work_mem = '256MB' as $$
declare
    corrected integer;
begin
    perform pg_advisory_xact_lock_shared('figures.day_sum'::regclass::bigint);
    with differing as materialized (
        select d.* from unnest(from_days, to_days) as stretch (from_day, to_day)
        cross join lateral figures.differences(from_day, to_day) as d
    ),
    moved_day as (
        update figures.day_sum as kept set amount = kept.amount + expected - d.kept
        from differing as d
        where d.kept is not null and d.calendar = 'day'
          and kept.area = d.area and kept.day = d.bucket and kept.indicator = d.indicator
    ),
    new_day as (
        insert into figures.day_sum (area, day, indicator, amount)
        select area, bucket, indicator, expected
        from differing
        where kept is null and calendar = 'day'
        order by area collate "C", bucket, indicator collate "C"
    ),
    moved_half_month as (
        update figures.half_month_sum as kept set amount = kept.amount + expected - d.kept
        from differing as d
        where d.kept is not null and d.calendar is null
          and kept.area = d.area and kept.bucket = d.bucket and kept.indicator = d.indicator
    ),
    new_half_month as (
        insert into figures.half_month_sum (area, bucket, indicator, amount)
        select area, bucket, indicator, expected
        from differing
        where kept is null and calendar is null and is_placed
        order by area collate "C", bucket, indicator collate "C"
    ),
    without_place as (
        insert into figures.delta (commune, day, indicator, amount)
        select area, bucket, indicator, expected from differing where not is_placed
    )
    select count(*) into corrected from differing;
    return corrected;
end $$;

-- Makes the years right, says how many were not, and forgets cells that hold nothing.
create function figures.end_rebuild() returns integer
language plpgsql as $$
declare
    corrected integer := figures.rebuild_years();
begin
    delete from figures.unit_area as known
    where not exists (select from figures.placement as p where p.unit = known.unit and p.area = known.area);
    insert into figures.unit_area (unit, area) select unit, area from figures.placement on conflict do nothing;
    delete from figures.day_sum where amount = 0;
    delete from figures.half_month_sum where amount = 0;
    delete from figures.year_sum where amount = 0;
    return corrected;
end $$;

-- Makes the sums what the base rows say, and says how many cells were not. Writers and readers go on, folding waits.
create or replace function figures.rebuild() returns integer
language plpgsql as $$
declare
    corrected integer;
begin
    perform figures.begin_rebuild();
    corrected := figures.rebuild(array_agg(from_day), array_agg(to_day)) from figures.stretches();
    return corrected + figures.end_rebuild();
end $$;
