-- How long the words of a tip and the contact of who told it are kept after it ended; no number of months keeps for good.
-- The rule of a type and an outcome goes before that of the type, that before the outcome's, and all before the rule of all.
create table tips.retention_rule (
    id uuid constraint retention_rule_key primary key,
    legal_type text,
    outcome text,
    months integer constraint retention_rule_months check (months between 1 and 1200),
    identity_months integer constraint retention_rule_identity check (identity_months between 1 and 1200),
    basis text not null,
    changed_at timestamptz not null,
    changed_by text not null,
    constraint retention_rule_once unique nulls not distinct (legal_type, outcome),
    constraint retention_rule_identity_first check (months is null or identity_months is null or identity_months <= months)
);
comment on table tips.retention_rule is 'Thời hạn lưu theo loại tin và kết quả; trống là giữ lâu dài';
insert into tips.retention_rule (id, legal_type, outcome, months, identity_months, basis, changed_at, changed_by)
select gen_random_uuid(), type, null, months, identity_months, basis, now(), 'system'
from (values
    (null, null::integer, null::integer, 'Chưa có quy định riêng: giữ'),
    ('DENUNCIATION', null, null, 'Theo thời hạn lưu hồ sơ vụ án'),
    ('CRIME_REPORT', null, null, 'Theo thời hạn lưu hồ sơ vụ án'),
    ('SECURITY_TIP', 60, 24, 'Mặc định, chờ cơ quan lưu trữ xác nhận'),
    ('COMPLAINT', 60, 24, 'Mặc định, chờ cơ quan lưu trữ xác nhận'),
    ('OTHER', 60, 24, 'Mặc định, chờ cơ quan lưu trữ xác nhận'),
    ('DUPLICATE', 60, 24, 'Mặc định, chờ cơ quan lưu trữ xác nhận'),
    ('SPAM', 6, 6, 'Mặc định, chờ cơ quan lưu trữ xác nhận')) as rule (type, months, identity_months, basis);

create table tips.erasure (
    number bigint generated always as identity constraint erasure_key primary key,
    tip_id uuid not null constraint erasure_tip references tips.tip (id),
    part text not null constraint erasure_part check (part in ('CONTENT', 'IDENTITY')),
    at timestamptz not null,
    legal_type text,
    outcome text,
    months integer not null,
    basis text not null
);
comment on table tips.erasure is 'Nhật ký xóa theo thời hạn lưu: tin nào, phần nào, theo quy định nào; chỉ thêm';
create index erasure_of_tip on tips.erasure (tip_id);
create index erasure_latest on tips.erasure (at desc);
select accounts.wall_behind('tips.erasure', 'tip_id', 'tips.tip');

-- What the rules say about tips that ended, on a day: which rule is each one's, and what of it is due.
create function tips.retention_due(as_of date)
    returns table (tip_id uuid, handling_unit text, rule uuid, content boolean, identity boolean)
    language sql stable
as $$
    select t.id, t.handling_unit, r.id,
           coalesce(t.data_key is not null and (t.outcome_on + make_interval(months => r.months))::date < as_of, false),
           coalesce((t.outcome_on + make_interval(months => least(r.months, r.identity_months)))::date < as_of, false)
               and exists (select from tips.informant i where i.tip_id = t.id)
    from tips.tip t
    cross join lateral (
        select * from tips.retention_rule r
        where (r.legal_type is null or r.legal_type = t.legal_type) and (r.outcome is null or r.outcome = t.outcome)
        order by (r.legal_type is not null)::integer * 2 + (r.outcome is not null)::integer desc
        limit 1) as r
    where t.outcome_on < as_of and t.status in ('RESOLVED', 'NOTIFIED', 'CLOSED')
$$;
comment on function tips.retention_due is 'Nguồn tin đã kết thúc, quy định lưu áp dụng, và phần đến hạn xóa';
