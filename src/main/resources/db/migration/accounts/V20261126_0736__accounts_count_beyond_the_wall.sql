-- Figures are for all who may read figures, of any unit: they are counted through views of the owner, which stand before
-- the wall and hold days, communes and amounts, never a sealed word nor the key of a row.
create view tips.contributed as
select t.received_on, t.outcome_on, c.*
from tips.tip t cross join lateral tips.contribution(t) c;
comment on view tips.contributed is 'Phần đóng góp của nguồn tin vào số liệu, không kèm nội dung';

create or replace function tips.contributions(from_day date, to_day date) returns setof figures.contribution
    language sql stable
as $$
    select commune, day, indicator, amount
    from tips.contributed
    where (received_on between from_day and to_day or outcome_on between from_day and to_day)
      and day between from_day and to_day
$$;

create view cases.contributed as
select c.discovered_on, c.cleared_on, c.gang_dismantled_on, f.*
from cases.case_file c cross join lateral cases.contribution(c) f;
create view cases.subject_contributed as
select s.acted_on, f.* from cases.subject s cross join lateral cases.contribution(s) f;
create view cases.seizure_contributed as
select s.seized_on, s.kind, f.* from cases.seizure s cross join lateral cases.contribution(s) f;
comment on view cases.contributed is 'Phần đóng góp của vụ việc vào số liệu, không kèm nội dung';
comment on view cases.subject_contributed is 'Phần đóng góp của đối tượng vào số liệu, không kèm tên';
comment on view cases.seizure_contributed is 'Phần đóng góp của vật thu giữ vào số liệu, không kèm mô tả';

create or replace function cases.contributions(from_day date, to_day date) returns setof figures.contribution
    language sql stable
as $$
    select commune, day, indicator, amount
    from cases.contributed
    where discovered_on between from_day and to_day
       or cleared_on between from_day and to_day
       or gang_dismantled_on between from_day and to_day
    union all
    select commune, day, indicator, amount
    from cases.subject_contributed
    where acted_on between from_day and to_day
    union all
    select commune, day, indicator, amount
    from cases.seizure_contributed
    where seized_on between from_day and to_day and kind <> 'OTHER'
$$;
