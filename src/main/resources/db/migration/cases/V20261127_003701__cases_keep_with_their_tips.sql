-- What keeps a case whose time is over: a hold by hand on it or on one that was merged into it, as these are one; and a tip
-- of it that is worked on still, or held by hand, for whoever works on that has to read what it was about.
create function cases.is_kept(main uuid) returns boolean
    language sql stable
as $$
    select exists (
        select from cases.case_file c
        where (c.id = main or c.merged_into = main)
          and (exists (select from cases.hold h where h.case_id = c.id and h.ended_at is null)
            or exists (
                select from cases.case_tip link
                join tips.tip t on t.id = link.tip_id
                join tips.tip matter on matter.id = coalesce(t.merged_into, t.id)
                where link.case_id = c.id
                  and (matter.status not in ('RESOLVED', 'NOTIFIED', 'CLOSED')
                    or exists (select from tips.hold h where h.tip_id in (t.id, matter.id) and h.ended_at is null)))))
$$;
comment on function cases.is_kept is 'Vụ việc (cùng các vụ đã nhập vào) còn phải giữ dù đã hết thời hạn lưu';
