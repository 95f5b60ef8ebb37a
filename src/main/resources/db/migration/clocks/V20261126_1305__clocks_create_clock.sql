create schema if not exists clocks;

create table clocks.rule (
    id text constraint rule_key primary key,
    basis text not null,
    unit text not null constraint rule_unit check (unit in ('HOUR', 'CALENDAR_DAY', 'WORKING_DAY', 'MONTH')),
    count integer not null constraint rule_count check (count > 0),
    extended_by text constraint rule_extended_by references clocks.rule (id)
);
comment on table clocks.rule is 'Thời hạn theo luật: căn cứ, đơn vị tính, số lượng, và thời hạn thay thế khi gia hạn';
insert into clocks.rule (id, basis, unit, count, extended_by) values
    ('DECIDE_EXTENDED', 'BLTTHS Đ147 k2 (VKS gia hạn)', 'MONTH', 4, null),
    ('DECIDE_COMPLEX', 'BLTTHS Đ147 k2', 'MONTH', 2, 'DECIDE_EXTENDED'),
    ('DECIDE', 'BLTTHS Đ147 k1', 'CALENDAR_DAY', 20, 'DECIDE_COMPLEX'),
    ('REPORT_DIFFICULT', 'HD 11/HD-BCA-V03 (địa bàn khó khăn)', 'HOUR', 24, null),
    ('REPORT', 'HD 11/HD-BCA-V03', 'HOUR', 12, 'REPORT_DIFFICULT'),
    ('CHECK', 'HD 11/HD-BCA-V03, TT 129/2021/TT-BCA', 'CALENDAR_DAY', 7, null),
    ('NOTICE', 'TTLT 01/2017 Đ14 k1', 'WORKING_DAY', 3, null),
    ('ASSIGN', 'TTLT 01/2017', 'CALENDAR_DAY', 3, null),
    ('RESUMED', 'BLTTHS Đ149', 'MONTH', 1, null),
    ('NOTIFY', 'TTLT 01/2017 Đ14 k2-3', 'CALENDAR_DAY', 3, null);

create table clocks.holiday (
    day date constraint holiday_key primary key,
    name text not null,
    worked boolean not null
);
comment on table clocks.holiday is 'Ngày nghỉ lễ, Tết và ngày làm bù; ngoài ra thứ hai đến thứ sáu làm việc';
insert into clocks.holiday (day, name, worked)
select day::date, name, false
from (values
    ('2024-01-01', '2024-01-01', 'Tết Dương lịch'), ('2024-02-08', '2024-02-14', 'Tết Nguyên đán'),
    ('2024-04-18', '2024-04-18', 'Giỗ Tổ Hùng Vương'), ('2024-04-30', '2024-05-01', 'Ngày Chiến thắng, Quốc tế Lao động'),
    ('2024-09-02', '2024-09-03', 'Quốc khánh'), ('2025-01-01', '2025-01-01', 'Tết Dương lịch'),
    ('2025-01-25', '2025-02-02', 'Tết Nguyên đán'), ('2025-04-07', '2025-04-07', 'Giỗ Tổ Hùng Vương'),
    ('2025-04-30', '2025-05-01', 'Ngày Chiến thắng, Quốc tế Lao động'), ('2025-09-01', '2025-09-02', 'Quốc khánh'),
    ('2026-01-01', '2026-01-01', 'Tết Dương lịch'), ('2026-02-14', '2026-02-22', 'Tết Nguyên đán'),
    ('2026-04-26', '2026-04-27', 'Giỗ Tổ Hùng Vương'),
    ('2026-04-30', '2026-05-01', 'Ngày Chiến thắng, Quốc tế Lao động'), ('2026-09-01', '2026-09-02', 'Quốc khánh'),
    ('2027-01-01', '2027-01-01', 'Tết Dương lịch'), ('2027-02-05', '2027-02-09', 'Tết Nguyên đán (dự kiến)'),
    ('2027-04-16', '2027-04-16', 'Giỗ Tổ Hùng Vương'),
    ('2027-04-30', '2027-05-01', 'Ngày Chiến thắng, Quốc tế Lao động'), ('2027-09-02', '2027-09-03', 'Quốc khánh')
) as span (first, last, name), generate_series(span.first::date, span.last::date, interval '1 day') as day;

create table clocks.clock (
    id uuid constraint clock_key primary key,
    subject uuid not null,
    handling_unit text not null,
    rule text not null constraint clock_rule references clocks.rule (id),
    created_at timestamptz not null,
    started_at timestamptz not null,
    due_at timestamptz not null,
    met_at timestamptz,
    dropped_at timestamptz,
    constraint clock_ends_once check (met_at is null or dropped_at is null)
);
comment on table clocks.clock is 'Thời hạn đang chạy hoặc đã xong của một nguồn tin';
comment on column clocks.clock.created_at is 'Lúc của bước làm thời hạn bắt đầu được tính; started_at là mốc tính';
comment on column clocks.clock.dropped_at is 'Thời hạn thôi chạy mà không tính: tạm đình chỉ, chuyển đi, phân loại lại';
create index clock_of_subject on clocks.clock (subject);
create index clock_running on clocks.clock (handling_unit, due_at) where met_at is null and dropped_at is null;
select accounts.wall_by_unit('clocks.clock', 'handling_unit');

create table clocks.change (
    number bigint generated always as identity constraint change_key primary key,
    clock_id uuid not null constraint change_clock references clocks.clock (id),
    at timestamptz not null,
    old_rule text not null,
    old_due_at timestamptz not null,
    new_due_at timestamptz not null,
    why text not null constraint change_why check (why in ('EXTENDED', 'CALENDAR', 'RULE'))
);
comment on table clocks.change is 'Các lần thời hạn thay đổi: gia hạn, đổi lịch nghỉ, đổi quy định; giữ giá trị cũ';
create index change_of_clock on clocks.change (clock_id);
alter table clocks.change enable row level security;
create policy reach on clocks.change using (exists (select from clocks.clock c where c.id = clock_id)) with check (true);

-- What runs, for lists of other modules; the wall stays in front of it.
create view clocks.running with (security_invoker = true) as
select subject, handling_unit, rule, started_at, due_at, started_at + (due_at - started_at) * 0.75 as amber_at
from clocks.clock where met_at is null and dropped_at is null;
comment on view clocks.running is 'Thời hạn đang chạy';
