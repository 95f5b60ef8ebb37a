-- Moves at most that many differences into the sums and says how many; null folds all. One folder works at a time,
-- whoever comes second leaves at once. A difference whose unit is not known stays where it is.
create function figures.fold(most integer default null) returns integer
language plpgsql as $$
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
    half_month as (
        insert into figures.half_month_sum as kept (area, bucket, indicator, amount)
        select area, figures.half_month(day), indicator, sum(amount)
        from seen join figures.unit_area on unit = commune
        group by 1, 2, 3
        having sum(amount) <> 0
        on conflict (area, bucket, indicator) do update set amount = kept.amount + excluded.amount
    ),
    year as (
        insert into figures.year_sum as kept (area, calendar, year, indicator, amount)
        select area, calendar, in_year, indicator, sum(amount)
        from seen
        join figures.unit_area on unit = commune
        cross join lateral (values
            ('calendar', extract(year from day)::integer),
            ('administrative', figures.administrative_year(day))) as years (calendar, in_year)
        group by 1, 2, 3, 4
        having sum(amount) <> 0
        on conflict (area, calendar, year, indicator) do update set amount = kept.amount + excluded.amount
    )
    select count(*) into folded from seen;
    return folded;
end $$;
