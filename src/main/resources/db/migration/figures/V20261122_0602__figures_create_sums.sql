-- The first day of a half-month: the 1st for days 1 to 14, else the 15th.
create function figures.half_month(day date) returns date
language sql immutable as $$
    select day - extract(day from day)::integer + case when extract(day from day) < 15 then 1 else 15 end
$$;

-- 15/12 to 14/12: the 15th of December lies 17 days before the new year.
create function figures.administrative_year(day date) returns integer
language sql immutable as $$ select extract(year from day + 17)::integer $$;

-- The unit a contribution names, and every area it counts in: itself, its province and the nation, on both maps.
create table figures.unit_area (
    unit text not null,
    area text not null,
    constraint unit_area_pk primary key (unit, area)
);
create index unit_area_by_area on figures.unit_area (area, unit);

comment on table figures.unit_area is 'Đơn vị và các địa bàn được cộng vào';

-- What unit_area should hold. Where nobody knows the commune a contribution may name a province: it counts in that
-- province, in the nation, and in the other map's province where that is certain.
create view figures.placement as
select commune as unit, area
from geography.commune_area
cross join lateral (values (commune), (v1_province), (v2_province), ('v1-00'), ('v2-00')) as within (area)
union
select province, area
from geography.commune_area
cross join lateral (values (v1_province), (v2_province)) as provinces (province)
cross join lateral (values (province), ('v1-00'), ('v2-00')) as within (area)
union
select v1_province, min(v2_province)
from geography.commune_area
group by v1_province
having count(distinct v2_province) = 1
union
select v2_province, min(v1_province)
from geography.commune_area
group by v2_province
having count(distinct v1_province) = 1;

insert into figures.unit_area (unit, area) select unit, area from figures.placement;

-- Never changes the areas of a unit already there: the sums rest on them, and figures.rebuild() moves both together.
create function figures.place_new_units() returns trigger
language plpgsql as $$
begin
    insert into figures.unit_area (unit, area)
    select unit, area
    from figures.placement
    where not exists (select from figures.unit_area as known where known.unit = placement.unit);
    return null;
end $$;

create trigger figures_place_new_units after insert on geography.commune_area
    for each statement execute function figures.place_new_units();

create table figures.half_month_sum (
    area text not null,
    bucket date not null,
    indicator text not null,
    amount numeric not null,
    constraint half_month_sum_pk primary key (area, bucket, indicator),
    constraint half_month_sum_bucket check (extract(day from bucket) in (1, 15))
) with (fillfactor = 80);

comment on table figures.half_month_sum is 'Số liệu cộng dồn theo nửa tháng (ngày 1-14, ngày 15-cuối tháng)';

create table figures.year_sum (
    area text not null,
    calendar text not null,
    year integer not null,
    indicator text not null,
    amount numeric not null,
    constraint year_sum_pk primary key (area, calendar, year, indicator),
    constraint year_sum_calendar check (calendar in ('calendar', 'administrative'))
) with (fillfactor = 80);

comment on table figures.year_sum is 'Số liệu cộng dồn theo năm dương lịch và năm công tác (15/12-14/12)';
