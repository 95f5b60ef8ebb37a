-- As before, by joins whose plan does not hang on a guess of how many rows there are: the subqueries of the version before
-- were at times run anew for each cell.
create or replace function figures.differences()
returns table (area text, bucket date, calendar text, year integer, indicator text, kept numeric, expected numeric)
language sql stable
set work_mem = '256MB' set enable_sort = off set enable_mergejoin = off set enable_nestloop = off as $$
    with of_unit as materialized (
        select commune as unit, figures.half_month(day) as bucket, indicator, sum(amount) as amount
        from (
            select commune, day, indicator, amount from figures.recount('-infinity', 'infinity')
            union all
            select commune, day, indicator, -amount from figures.delta) as contributed
        group by 1, 2, 3
    ),
    placed as materialized (
        select unit, area, commune is not null as is_own
        from figures.placement left join geography.commune_area on commune = area
    ),
    of_area as materialized (
        select unit as area, bucket, indicator, amount, known.unit is not null as is_placed
        from of_unit
        left join (select distinct unit from placed) as known using (unit)
        left join (select unit from placed where not is_own and area = unit) as above_communes using (unit)
        where above_communes.unit is null
        union all
        select area, bucket, indicator, sum(amount), true
        from of_unit join placed using (unit)
        where not is_own
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

-- As before, but a cell that was not there is inserted without asking first, and one that was is moved: nobody else writes
-- sums while the lock is held. In the order of the bytes, in which what is read together lies together.
create or replace function figures.rebuild() returns integer
language plpgsql set work_mem = '256MB' as $$
declare
    corrected integer;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise 'figures.rebuild() needs the snapshot after its lock: read committed';
    end if;
    perform pg_advisory_xact_lock('figures.delta'::regclass::bigint);
    delete from figures.half_month_sum where amount = 0;
    delete from figures.year_sum where amount = 0;
    with differing as materialized (select * from figures.differences()),
    placed as materialized (select distinct area from figures.placement),
    moved_half_month as (
        update figures.half_month_sum as kept set amount = kept.amount + expected - d.kept
        from differing as d
        where d.kept <> 0 and kept.area = d.area and kept.bucket = d.bucket and kept.indicator = d.indicator
    ),
    new_half_month as (
        insert into figures.half_month_sum (area, bucket, indicator, amount)
        select area, bucket, indicator, expected
        from differing join placed using (area)
        where kept = 0 and bucket is not null
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
