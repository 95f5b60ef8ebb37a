-- As before; a unit made of communes of two former provinces counts in neither of them.
create or replace view figures.placement as
select commune as unit, area
from geography.commune_area
cross join lateral (values (commune), (v1_province), (v2_province), ('v1-00'), ('v2-00')) as within (area)
where area is not null
union
select province, area
from geography.commune_area
cross join lateral (values (v1_province), (v2_province)) as provinces (province)
cross join lateral (values (province), ('v1-00'), ('v2-00')) as within (area)
where province is not null
union
select v1_province, min(v2_province)
from geography.commune_area
where v1_province is not null
group by v1_province
having count(distinct v2_province) = 1
union
select v2_province, min(v1_province)
from geography.commune_area
group by v2_province
having count(distinct v1_province) = 1;

-- A unit that was taken back has no place any more; one whose sums rest on its place has to stay.
create function figures.forget_units() returns trigger
language plpgsql as $$
begin
    if exists (select from figures.half_month_sum s join gone on s.area = gone.commune)
        or exists (select from figures.delta d join gone on d.commune = gone.commune) then
        raise 'figures are counted in a unit that is to be forgotten';
    end if;
    delete from figures.unit_area where unit in (select commune from gone);
    return null;
end $$;

create trigger figures_forget_units after delete on geography.commune_area
    referencing old table as gone
    for each statement execute function figures.forget_units();
