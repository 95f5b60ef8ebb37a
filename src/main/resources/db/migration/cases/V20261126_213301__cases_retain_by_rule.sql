-- How long the words of a case are kept after it was cleared; no number of months keeps them for good. The rule of a group
-- and a way of handling goes before that of the group, that before the way's, and all before the rule of all.
create table cases.retention_rule (
    id uuid constraint retention_rule_key primary key,
    offence_group text,
    handled_as text,
    months integer constraint retention_rule_months check (months between 1 and 1200),
    basis text not null,
    changed_at timestamptz not null,
    changed_by text not null,
    constraint retention_rule_once unique nulls not distinct (offence_group, handled_as)
);
comment on table cases.retention_rule is 'Thời hạn lưu vụ việc theo nhóm tội và cách xử lý; trống là giữ lâu dài';
insert into cases.retention_rule (id, offence_group, handled_as, months, basis, changed_at, changed_by)
select gen_random_uuid(), null, handled_as, months, basis, now(), 'system'
from (values
    (null, null::integer, 'Chưa có quy định riêng: giữ'),
    ('CRIMINAL', null, 'Theo thời hạn lưu hồ sơ vụ án; chờ cơ quan lưu trữ xác nhận'),
    ('ADMINISTRATIVE', 240, 'Mặc định, chờ cơ quan lưu trữ xác nhận'),
    ('OTHER', 120, 'Mặc định, chờ cơ quan lưu trữ xác nhận')) as rule (handled_as, months, basis);

create table cases.erasure (
    number bigint generated always as identity constraint erasure_key primary key,
    case_id uuid not null constraint erasure_case references cases.case_file (id),
    at timestamptz not null,
    offence_group text,
    handled_as text,
    months integer not null,
    basis text not null
);
comment on table cases.erasure is 'Nhật ký xóa vụ việc theo thời hạn lưu: vụ nào, theo quy định nào; chỉ thêm';
create unique index erasure_of_case on cases.erasure (case_id);
create index erasure_latest on cases.erasure (at desc);
select accounts.wall_behind('cases.erasure', 'case_id', 'cases.case_file');

-- What the rules say about cases that are cleared, on a day. One merged into another ends with it, by the same rule.
create function cases.retention_due(as_of date)
    returns table (case_id uuid, main uuid, handling_unit text, rule uuid, due boolean)
    language sql stable
as $$
    select c.id, main.id, c.handling_unit, r.id,
           coalesce(c.data_key is not null and (main.cleared_on + make_interval(months => r.months))::date < as_of, false)
    from cases.case_file c
    join cases.case_file main on main.id = coalesce(c.merged_into, c.id)
    cross join lateral (
        select * from cases.retention_rule r
        where (r.offence_group is null or r.offence_group = main.offence_group)
          and (r.handled_as is null or r.handled_as = main.handled_as)
        order by (r.offence_group is not null)::integer * 2 + (r.handled_as is not null)::integer desc
        limit 1) as r
    where main.status = 'CLEARED' and main.cleared_on < as_of
$$;
comment on function cases.retention_due is 'Vụ việc đã làm rõ, quy định lưu áp dụng, và đã đến hạn xóa chưa';

create table cases.hold (
    id uuid constraint hold_key primary key,
    case_id uuid not null constraint hold_case references cases.case_file (id),
    reason bytea not null,
    placed_at timestamptz not null,
    placed_by text not null,
    ended_at timestamptz,
    ended_by text,
    end_reason bytea,
    constraint hold_ended check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null))
);
comment on table cases.hold is 'Vụ việc được giữ lại quá thời hạn lưu; lý do niêm phong';
create index hold_of_case on cases.hold (case_id);
create unique index hold_in_force on cases.hold (case_id) where ended_at is null;
select accounts.wall_behind('cases.hold', 'case_id', 'cases.case_file');
