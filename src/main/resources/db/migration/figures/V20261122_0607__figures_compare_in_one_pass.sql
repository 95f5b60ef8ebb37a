-- As before, but expected and kept meet in one grouping, and in memory.
-- Every cell of the sums that is not what the base rows say, in the caller's snapshot: what the sums should hold is the
-- recount without what still waits to be folded. A unit without a place has no sums: its cell stands by itself.
create or replace function figures.differences()
returns table (area text, bucket date, calendar text, year integer, indicator text, kept numeric, expected numeric)
language sql stable set work_mem = '256MB' as $$
    with of_unit as (
        select commune as unit, figures.half_month(day) as bucket, indicator, sum(amount) as amount
        from figures.recount('-infinity', 'infinity')
        group by 1, 2, 3
        union all
        select commune, figures.half_month(day), indicator, -amount from figures.delta
    ),
    cell as materialized (
        select area, bucket, indicator, bool_or(placed) as placed, sum(kept) as kept, sum(expected) as expected
        from (
            select coalesce(area, unit) as area, bucket, indicator, area is not null as placed, 0 as kept,
                amount as expected
            from of_unit left join figures.placement using (unit)
            union all
            select area, bucket, indicator, null, amount, 0 from figures.half_month_sum) as half_month
        group by area, bucket, indicator
    )
    select area, bucket, null, null::integer, indicator, kept, expected
    from cell
    where kept <> expected
    union all
    select area, null, calendar, year, indicator, sum(kept), sum(expected)
    from (
        select area, 'calendar' as calendar, date_part('year', bucket)::integer as year, indicator, 0 as kept, expected
        from cell where placed
        union all
        select area, 'administrative', figures.administrative_year(bucket), indicator, 0, expected
        from cell where placed
        union all
        select area, calendar, year, indicator, amount, 0 from figures.year_sum) as year
    group by area, calendar, year, indicator
    having sum(kept) <> sum(expected)
$$;
