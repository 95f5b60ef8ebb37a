-- A limit of the law by the day it applies from. A clock is counted by what applied when it started; what is entered for
-- a day that is past counts anew what started since.
create table clocks.rule_version (
    rule text not null constraint rule_version_rule references clocks.rule (id),
    valid_from date not null,
    basis text not null,
    unit text not null constraint rule_version_unit check (unit in ('HOUR', 'CALENDAR_DAY', 'WORKING_DAY', 'MONTH')),
    count integer not null constraint rule_version_count check (count between 1 and 9999),
    changed_at timestamptz not null,
    changed_by text not null,
    constraint rule_version_key primary key (rule, valid_from)
);
comment on table clocks.rule_version is 'Thời hạn theo luật qua các lần đổi: áp dụng từ ngày nào, căn cứ, đơn vị tính, số lượng';
insert into clocks.rule_version (rule, valid_from, basis, unit, count, changed_at, changed_by)
select id, date '2018-01-01', basis, unit, count, now(), 'system' from clocks.rule;
alter table clocks.rule drop column basis, drop column unit, drop column count;
comment on table clocks.rule is 'Các thời hạn theo luật, và thời hạn thay thế khi gia hạn';

-- What applied on a day; before the first version, the first.
create function clocks.version_on(rule text, day date) returns clocks.rule_version
    language sql stable
as $$
    select v from clocks.rule_version v where v.rule = $1
    order by v.valid_from <= $2 desc, case when v.valid_from <= $2 then v.valid_from end desc, v.valid_from
    limit 1
$$;

-- Who was told that a clock is late: the chief at once, the province some days after. Told once each.
create table clocks.escalation (
    clock_id uuid not null constraint escalation_clock references clocks.clock (id),
    level text not null constraint escalation_level check (level in ('CHIEF', 'PROVINCE')),
    at timestamptz not null,
    constraint escalation_key primary key (clock_id, level)
);
comment on table clocks.escalation is 'Thời hạn quá hạn đã báo lên chỉ huy, rồi lên tỉnh';
alter table clocks.escalation enable row level security;
create policy reach on clocks.escalation using (exists (select from clocks.clock c where c.id = clock_id)) with check (true);

create table clocks.escalation_rule (
    single boolean constraint escalation_rule_key primary key constraint escalation_rule_single check (single),
    province_after_days integer not null constraint escalation_rule_days check (province_after_days between 0 and 365)
);
comment on table clocks.escalation_rule is 'Quá hạn bao nhiêu ngày thì báo lên tỉnh';
insert into clocks.escalation_rule (single, province_after_days) values (true, 3);

-- What is late still and was told to whom, for lists of other modules; the wall stays in front of it.
create view clocks.escalated with (security_invoker = true) as
select c.subject, c.handling_unit, c.rule, c.due_at, e.level, e.at as told_at
from clocks.escalation e join clocks.clock c on c.id = e.clock_id
where c.met_at is null and c.dropped_at is null;
comment on view clocks.escalated is 'Thời hạn còn đang quá và đã báo lên cấp nào';
