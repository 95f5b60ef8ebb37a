-- As before; but a hold by hand on any tip of a matter keeps the case: also one on another tip merged into the same main tip.
create or replace function cases.is_kept(main uuid) returns boolean
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
                    or exists (
                        select from tips.tip one join tips.hold h on h.tip_id = one.id
                        where (one.id = matter.id or one.merged_into = matter.id) and h.ended_at is null)))))
$$;
