-- As before, of several areas taken together: a commune of today with the former ones that are wholly in it.
create function cases.distinct_persons(areas text[], from_day date, to_day date) returns bigint
    language sql stable security definer set search_path = pg_catalog
as $$
    select count(distinct coalesce(encode(s.identity, 'hex'), s.id::text))
    from cases.subject s
    where s.handled_on between $2 and $3 and s.from_tips and not s.withdrawn and not s.repeated
      and s.commune in (select u.unit from figures.unit_area u where u.area = any ($1))
$$;
comment on function cases.distinct_persons(text[], date, date) is
    'Số người (không phải số lượt) bị bắt, xử lý, răn đe trong các vụ việc có nguồn tin dẫn tới';
drop function cases.distinct_persons(text, date, date);
