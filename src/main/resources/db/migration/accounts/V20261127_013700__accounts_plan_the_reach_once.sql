-- The same units as before. A function in plain SQL is planned anew by every statement that calls it (before PostgreSQL 18),
-- and each policy of the wall calls this one: five times for one opened receipt, more than everything else it did. Here the
-- plan is kept with the connection, and a citizen, who reaches no unit, is told so at once.
create or replace function accounts.units_within(reach text) returns setof text
    language plpgsql stable parallel safe
as $$
begin
    if reach is null or reach in ('', 'citizen', 'system') then
        return;
    end if;
    return query
        select reach
        union all
        select area.commune from geography.commune_area area
        where area.v2_province = reach and reach <> 'v2-00' and area.commune <> reach
        union all
        select area.commune from geography.commune_area area where reach = 'v2-00'
        union all
        select place.id from geography.place place where reach = 'v2-00' and place.kind = 'PROVINCE'
        union all
        select taken.former from geography.taken_over taken where taken.heir = reach;
end $$;
