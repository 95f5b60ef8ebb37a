-- As before, but differences are brought to their areas once instead of for half-months and for years.
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
    folding as (
        select area, figures.half_month(day) as half_month, indicator, sum(amount) as amount
        from seen join figures.unit_area on unit = commune
        group by 1, 2, 3
        having sum(amount) <> 0
    ),
    half_months as (
        insert into figures.half_month_sum as kept (area, bucket, indicator, amount)
        select area, half_month, indicator, amount
        from folding
        on conflict (area, bucket, indicator) do update set amount = kept.amount + excluded.amount
    ),
    years as (
        insert into figures.year_sum as kept (area, calendar, year, indicator, amount)
        select area, calendar, in_year, indicator, sum(amount)
        from folding
        cross join lateral (values
            ('calendar', date_part('year', half_month)::integer),
            ('administrative', figures.administrative_year(half_month))) as years (calendar, in_year)
        group by 1, 2, 3, 4
        on conflict (area, calendar, year, indicator) do update set amount = kept.amount + excluded.amount
    )
    select count(*) into folded from seen;
    return folded;
end $$;
