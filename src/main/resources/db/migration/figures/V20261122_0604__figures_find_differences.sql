-- Every cell of the sums that is not what the base rows say, in the caller's snapshot: what the sums should hold is the
-- recount without what still waits to be folded. A unit without a place has no sums: its cell stands by itself.
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
