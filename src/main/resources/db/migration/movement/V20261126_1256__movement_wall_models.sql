-- Models and their sites behind the wall; figures are for all who may read figures, so they are counted through views of
-- the owner, which hold days, communes and amounts.
select accounts.wall_by_unit('movement.model', 'unit');
select accounts.wall_behind('movement.recognition', 'model_id', 'movement.model');
select accounts.wall_behind('movement.model_site', 'model_id', 'movement.model');

create view movement.model_contributed as
select m.founded_on, m.retired_on, m.replicated_on, m.mps_recognised_on, c.*
from movement.model m cross join lateral movement.contribution(m) c;
create view movement.site_contributed as
select s.from_day, s.to_day, c.*
from movement.model_site s cross join lateral movement.contribution(s) c;
comment on view movement.model_contributed is 'Phần đóng góp của mô hình vào số liệu';
comment on view movement.site_contributed is 'Phần đóng góp của điểm mô hình vào số liệu';

create or replace function movement.contributions(from_day date, to_day date) returns setof figures.contribution
    language sql stable
as $$
    select c.commune, c.day, c.indicator, c.amount
    from movement.model_contributed c
    where (c.founded_on between $1 and $2 or c.retired_on between $1 and $2
           or c.replicated_on between $1 and $2 or c.mps_recognised_on between $1 and $2)
      and c.day between $1 and $2
    union all
    select c.commune, c.day, c.indicator, c.amount
    from movement.site_contributed c
    where (c.from_day between $1 and $2 or c.to_day between $1 and $2)
      and c.day between $1 and $2
$$;

-- A count of distinct things needs the things: it is made as the owner, and gives a number away and nothing else.
alter function movement.distinct_count(text, text, text, date) security definer set search_path = pg_catalog;
