-- What a year has been until today, beside the same days of the years before: eight ragged edges, which base rows answered
-- in seconds for a province of a country with ten million tips, and in minutes for the nation. Above communes the ledger
-- keeps days now, so that the base rows are asked for single communes alone. What a rebuild finds of a unit without a place it
-- keeps by half-months, under their first days; once the unit has a place, the next rebuild puts it on its days.
create table figures.day_sum (
    area text not null,
    day date not null,
    indicator text not null,
    amount numeric not null,
    constraint day_sum_pk primary key (area, day, indicator)
) with (fillfactor = 80);

comment on table figures.day_sum is 'Số liệu cộng dồn theo ngày của tỉnh và cả nước';

-- Moves at most that many differences into the sums and says how many; null folds all. One folder works at a time,
-- whoever comes second leaves at once. A difference whose unit is not known stays where it is.
create or replace function figures.fold(most integer default null) returns integer
language plpgsql set work_mem = '64MB' as $$
declare
    folded integer;
begin
    if not pg_try_advisory_xact_lock('figures.delta'::regclass::bigint) then
        return 0;
    end if;
    -- Folds what the delete returns, nothing else. A mark ("up to id n") would lose who commits late with a lower id.
    with seen as (
        delete from figures.delta
        where id = any (array(
            select id from figures.delta
            where exists (select from figures.unit_area where unit = commune)
            order by id limit most))
        returning commune, day, indicator, amount
    ),
    by_day as (
        select area, day, indicator, sum(amount) as amount
        from seen join figures.unit_area on unit = commune
        group by 1, 2, 3
        having sum(amount) <> 0
    ),
    by_half_month as (
        select area, figures.half_month(day) as half_month, indicator, sum(amount) as amount
        from by_day
        group by 1, 2, 3
        having sum(amount) <> 0
    ),
    days as (
        insert into figures.day_sum as kept (area, day, indicator, amount)
        select area, day, indicator, amount
        from by_day
        where not exists (select from geography.commune_area where commune = area)
        on conflict (area, day, indicator) do update set amount = kept.amount + excluded.amount
    ),
    half_months as (
        insert into figures.half_month_sum as kept (area, bucket, indicator, amount)
        select area, half_month, indicator, amount
        from by_half_month
        on conflict (area, bucket, indicator) do update set amount = kept.amount + excluded.amount
    ),
    years as (
        insert into figures.year_sum as kept (area, calendar, year, indicator, amount)
        select area, calendar, in_year, indicator, sum(amount)
        from by_half_month
        cross join lateral (values
            ('calendar', date_part('year', half_month)::integer),
            ('administrative', figures.administrative_year(half_month))) as years (calendar, in_year)
        group by 1, 2, 3, 4
        on conflict (area, calendar, year, indicator) do update set amount = kept.amount + excluded.amount
    )
    select count(*) into folded from seen;
    return folded;
end $$;

-- Every cell of the sums that is not what the base rows say, in the caller's snapshot: what the sums should hold is the
-- recount without what still waits to be folded. A unit without a place has no sums: its cell stands by itself. A cell is
-- of a year (calendar and year), of a day (bucket, and calendar says 'day') or of a half-month (bucket alone).
create or replace function figures.differences()
returns table (area text, bucket date, calendar text, year integer, indicator text, kept numeric, expected numeric)
language sql stable
set work_mem = '256MB' set enable_sort = off set enable_mergejoin = off set enable_nestloop = off as $$
    with of_day as materialized (
        select commune as unit, day, indicator, sum(amount) as amount
        from (
            select commune, day, indicator, amount from figures.recount('-infinity', 'infinity')
            union all
            select commune, day, indicator, -amount from figures.delta) as contributed
        group by 1, 2, 3
    ),
    of_unit as materialized (
        select unit, figures.half_month(day) as bucket, indicator, sum(amount) as amount from of_day group by 1, 2, 3
    ),
    placed as materialized (
        select unit, area, commune is not null as is_own
        from figures.placement left join geography.commune_area on commune = area
    ),
    -- units of the same areas are summed together before they are summed for each: some hundred nests of 14,000 units
    nest as materialized (
        select unit, areas, dense_rank() over (order by areas) as number
        from (select unit, array_agg(area order by area) as areas from placed where not is_own group by unit) as above
    ),
    of_nest as materialized (
        select number, day, indicator, sum(amount) as amount from of_day join nest using (unit) group by 1, 2, 3
    ),
    above as materialized (select distinct number, area from nest cross join lateral unnest(areas) as area),
    of_area_day as (
        select area, day, indicator, sum(amount) as amount from of_nest join above using (number) group by 1, 2, 3
    ),
    of_area as materialized (
        select unit as area, bucket, indicator, amount, known.unit is not null as is_placed
        from of_unit
        left join (select distinct unit from placed) as known using (unit)
        left join (select unit from placed where not is_own and area = unit) as above_communes using (unit)
        where above_communes.unit is null
        union all
        select area, figures.half_month(day), indicator, sum(amount), true from of_area_day group by 1, 2, 3
    )
    select area, bucket, null, null::integer, indicator, coalesce(k.amount, 0), coalesce(e.amount, 0)
    from of_area as e full join figures.half_month_sum as k using (area, bucket, indicator)
    where coalesce(k.amount, 0) <> coalesce(e.amount, 0)
    union all
    select area, day, 'day', null, indicator, coalesce(k.amount, 0), coalesce(e.amount, 0)
    from of_area_day as e full join figures.day_sum as k using (area, day, indicator)
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

-- Makes the sums what the base rows say, and says how many cells were not. Writers and readers go on, folding waits.
-- It adds differences instead of writing totals: whatever commits after its snapshot stays right by its own delta.
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
    with differing as materialized (select * from figures.differences()),
    placed as materialized (select distinct area from figures.placement),
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
        from differing join placed using (area)
        where kept = 0 and calendar is null
        order by area collate "C", bucket, indicator collate "C"
    ),
    moved_year as (
        update figures.year_sum as kept set amount = kept.amount + expected - d.kept
        from differing as d
        where d.kept <> 0 and kept.area = d.area and kept.calendar = d.calendar and kept.year = d.year
          and kept.indicator = d.indicator
    ),
    new_year as (
        insert into figures.year_sum (area, calendar, year, indicator, amount)
        select area, calendar, year, indicator, expected
        from differing
        where kept = 0 and year is not null
        order by area collate "C", calendar, year, indicator collate "C"
    ),
    without_place as (
        insert into figures.delta (commune, day, indicator, amount)
        select area, bucket, indicator, expected - kept
        from differing
        where calendar is null and not exists (select from placed as p where p.area = differing.area)
    )
    select count(*) into corrected from differing;
    delete from figures.unit_area as known
    where not exists (select from figures.placement as p where p.unit = known.unit and p.area = known.area);
    insert into figures.unit_area (unit, area) select unit, area from figures.placement on conflict do nothing;
    delete from figures.day_sum where amount = 0;
    delete from figures.half_month_sum where amount = 0;
    delete from figures.year_sum where amount = 0;
    return corrected;
end $$;

-- the days of what was counted before
select figures.rebuild();
