-- Lists go on from a row instead of counting rows: one order in both directions, for every state and for each of them.
alter table tips.tip add column assignee uuid constraint tip_assignee references accounts.officer (id);
comment on column tips.tip.assignee is 'Cán bộ của đơn vị đang xử lý được giao nguồn tin';
drop index tips.tip_inbox;
create index tip_inbox on tips.tip (handling_unit, received_at, id);
create index tip_inbox_by_state on tips.tip (handling_unit, status, received_at, id);
create index tip_assigned on tips.tip (assignee, received_at, id) where assignee is not null;

-- The same rows as behind the wall of tips.tip, by the same rule, for searches: behind row-level security PostgreSQL may not
-- ask the index of words first, as its operator is not marked as telling nothing; here the rule is one condition among others.
create view tips.reached as
select t.* from tips.tip t
where (select accounts.reaches_all())
   or t.handling_unit in (select accounts.units_within(current_setting('tindan.reach', true)));
comment on view tips.reached is 'Nguồn tin trong phạm vi của người đang xem, để tìm kiếm';

create table tips.saved_filter (
    id uuid constraint saved_filter_key primary key,
    officer_id uuid not null constraint saved_filter_officer references accounts.officer (id) on delete cascade,
    name text not null constraint saved_filter_name check (length(name) between 1 and 60),
    query bytea not null,
    created_at timestamptz not null,
    constraint saved_filter_once unique (officer_id, name)
);
comment on table tips.saved_filter is 'Bộ lọc danh sách mà cán bộ lưu cho mình; điều kiện lọc niêm phong';
