-- What one model contributes to figures: a stock gains on the day it begins and loses on the day it is no more.
create function movement.contribution(m movement.model) returns setof figures.contribution
    language sql stable
as $$
    select m.unit, c.day, c.indicator, c.amount
    from (values
        ('models_total', m.founded_on, 1::numeric),
        ('models_total', m.retired_on, -1),
        ('models_built', m.founded_on, 1),
        ('models_replicated', m.replicated_on, 1),
        ('models_retired', m.retired_on, 1),
        ('models_mps_recognised', m.mps_recognised_on, 1),
        ('models_mps_recognised', case when m.mps_recognised_on is not null then m.retired_on end, -1)
    ) as c (indicator, day, amount)
    where c.day is not null
$$;

create function movement.contribution(s movement.model_site) returns setof figures.contribution
    language sql stable
as $$
    select s.unit, c.day, 'model_sites_total', c.amount
    from (values (s.from_day, 1::numeric), (s.to_day, -1)) as c (day, amount)
    where c.day is not null
$$;

create function movement.contributions(from_day date, to_day date) returns setof figures.contribution
    language sql stable
as $$
    select c.*
    from movement.model m cross join lateral movement.contribution(m) c
    where (m.founded_on between $1 and $2 or m.retired_on between $1 and $2
           or m.replicated_on between $1 and $2 or m.mps_recognised_on between $1 and $2)
      and c.day between $1 and $2
    union all
    select c.*
    from movement.model_site s cross join lateral movement.contribution(s) c
    where (s.from_day between $1 and $2 or s.to_day between $1 and $2)
      and c.day between $1 and $2
$$;

select figures.attach('movement.model');
select figures.attach('movement.model_site');
insert into figures.source (name, contributions) values ('movement', 'movement.contributions');
