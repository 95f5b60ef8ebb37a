create schema if not exists reports;

create table reports.report (
    id uuid constraint report_key primary key,
    unit text not null constraint report_unit references geography.unit (id),
    from_day date not null,
    to_day date not null,
    convention text not null,
    status text not null,
    created_at timestamptz not null,
    created_by text not null,
    version integer not null,
    constraint report_days check (from_day <= to_day),
    constraint report_once unique (unit, from_day, to_day)
);
comment on table reports.report is 'Báo cáo tổng kết của một đơn vị trong một kỳ';
