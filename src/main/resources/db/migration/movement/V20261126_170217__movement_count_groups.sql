-- Stocks: they gain on the day something begins and lose on the day it is no more. Security teams are told by returns.
create function movement.contribution(g movement.grass_group) returns setof figures.contribution
    language sql stable
as $$
    select g.unit, d.day, i.indicator, d.amount
    from (values (g.from_day, 1::numeric), (g.to_day, -1)) as d (day, amount)
    cross join (values ('selfmanaged_groups_total', true), ('selfmanaged_groups_zalo', g.zalo)) as i (indicator, counts)
    where d.day is not null and i.counts and g.kind = 'SELF_MANAGED'
$$;

create function movement.contribution(e movement.exemplar) returns setof figures.contribution
    language sql stable
as $$
    select e.unit, d.day, 'exemplars_total', d.amount
    from (values (e.from_day, 1::numeric), (e.to_day, -1)) as d (day, amount)
    where d.day is not null
$$;

create view movement.group_contributed as
select g.from_day, g.to_day, c.* from movement.grass_group g cross join lateral movement.contribution(g) c;
create view movement.exemplar_contributed as
select e.from_day, e.to_day, c.* from movement.exemplar e cross join lateral movement.contribution(e) c;
comment on view movement.group_contributed is 'Phần đóng góp của các tổ vào số liệu';
comment on view movement.exemplar_contributed is 'Phần đóng góp của điển hình tiên tiến vào số liệu';

create function movement.group_contributions(from_day date, to_day date) returns setof figures.contribution
    language sql stable
as $$
    select c.commune, c.day, c.indicator, c.amount from movement.group_contributed c
    where (c.from_day between $1 and $2 or c.to_day between $1 and $2) and c.day between $1 and $2
    union all
    select c.commune, c.day, c.indicator, c.amount from movement.exemplar_contributed c
    where (c.from_day between $1 and $2 or c.to_day between $1 and $2) and c.day between $1 and $2
$$;
select figures.attach('movement.grass_group');
select figures.attach('movement.exemplar');
insert into figures.source (name, contributions) values ('movement groups', 'movement.group_contributions');
