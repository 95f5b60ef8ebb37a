-- What stood in the person's row as its one act is read from the days of its acts now.
create or replace function cases.contributions(from_day date, to_day date) returns setof figures.contribution
    language sql stable
as $$ select null::text, null::date, null::text, null::numeric where false $$;
drop view cases.subject_contributed;
alter table cases.subject drop column act, drop column acted_on;

create view cases.subject_contributed as
select s.handled_on, s.suspect_on, s.arrested_on, s.fugitive_on, f.*
from cases.subject s cross join lateral cases.contribution(s) f;
comment on view cases.subject_contributed is 'Phần đóng góp của đối tượng vào số liệu, không kèm tên';

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
    where handled_on between from_day and to_day
       or suspect_on between from_day and to_day
       or arrested_on between from_day and to_day
       or fugitive_on between from_day and to_day
    union all
    select commune, day, indicator, amount
    from cases.seizure_contributed
    where seized_on between from_day and to_day and kind <> 'OTHER'
$$;

select figures.attach('cases.case_file');
select figures.attach('cases.subject');
select figures.attach('cases.seizure');

-- The one count here that is no sum: a person known by the number of an identity paper is one, in however many cases.
create function cases.distinct_persons(area text, from_day date, to_day date) returns bigint
    language sql stable security definer set search_path = pg_catalog
as $$
    select count(distinct coalesce(encode(s.identity, 'hex'), s.id::text))
    from cases.subject s
    where s.handled_on between $2 and $3 and s.from_tips and not s.withdrawn and not s.repeated
      and s.commune in (select u.unit from figures.unit_area u where u.area = $1)
$$;
comment on function cases.distinct_persons is
    'Số người (không phải số lượt) bị bắt, xử lý, răn đe trong các vụ việc có nguồn tin dẫn tới';
