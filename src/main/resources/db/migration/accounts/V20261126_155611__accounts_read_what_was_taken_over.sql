-- A commune also reads what the communes before it left behind, where an administrator entered that it took their work.
create or replace function accounts.units_within(reach text) returns setof text
    language sql stable parallel safe
as $$
    select reach
    union all
    select area.commune from geography.commune_area area
    where area.v2_province = reach and reach <> 'v2-00' and area.commune <> reach
    union all
    select area.commune from geography.commune_area area where reach = 'v2-00'
    union all
    select place.id from geography.place place where reach = 'v2-00' and place.kind = 'PROVINCE'
    union all
    select taken.former from geography.taken_over taken where taken.heir = reach
$$;
