-- In force is a question about a day: a unit may end, or begin, on a day to come.
create function geography.today() returns date
    language sql stable parallel safe
as $$ select (now() at time zone 'Asia/Ho_Chi_Minh')::date $$;

create or replace view geography.commune_today as
with recursive heir (commune, unit) as (
    select commune, commune from geography.commune_area
    union
    select h.commune, s.current
    from heir h
    join geography.unit u on u.id = h.unit and u.valid_to <= geography.today()
    join geography.succession s on s.former = h.unit and s.takes_whole_population and s.effective_on <= geography.today()
    join geography.unit c on c.id = s.current and c.kind = 'COMMUNE'
),
reached as (
    select h.commune, min(h.unit) as unit
    from heir h
    join geography.unit u on u.id = h.unit
    where u.kind = 'COMMUNE' and (u.valid_to is null or u.valid_to > geography.today())
    group by h.commune
)
select a.commune, r.unit as commune_today, a.v2_province as province_today
from geography.commune_area a
left join reached r on r.commune = a.commune;
