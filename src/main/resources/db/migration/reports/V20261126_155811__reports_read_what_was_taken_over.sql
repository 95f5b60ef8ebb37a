-- As before; a unit that is still there, or only ceded a part, is nobody's former unit.
create or replace function reports.units_within(reach text) returns setof text
    language sql stable parallel safe
as $$
    select accounts.units_within(reach)
    union all
    select distinct area.v1_province from geography.commune_area area
    where area.v2_province = reach and area.v1_province is not null
    union all
    select s.former
    from geography.succession s join geography.unit u on u.id = s.former
    where s.current = reach and s.relation <> 'ceded' and u.valid_to <= geography.today()
$$;
