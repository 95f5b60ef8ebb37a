create schema if not exists cases;

create table cases.case_file (
    id uuid constraint case_file_key primary key,
    data_key bytea,
    title bytea,
    summary bytea,
    commune text not null constraint case_file_commune references geography.unit (id),
    handling_unit text not null constraint case_file_handling_unit references geography.unit (id),
    register_year integer not null,
    register_number integer,
    opened_on date not null,
    discovered_on date not null constraint case_file_discovered_on check (discovered_on between date '2000-01-01' and opened_on),
    offence_group text not null
        constraint case_file_offence_group check (offence_group <> 'NATIONAL_SECURITY'),
    severity text not null constraint case_file_severity
        check (severity in ('NOT_SET', 'LESS_SERIOUS', 'SERIOUS', 'VERY_SERIOUS', 'ESPECIALLY_SERIOUS')),
    severity_basis text not null constraint case_file_severity_basis check (severity_basis in ('PROVISIONAL', 'CHARGED')),
    handled_as text not null constraint case_file_handled_as check (handled_as in ('CRIMINAL', 'ADMINISTRATIVE', 'OTHER')),
    gang_dismantled_on date constraint case_file_gang_dismantled_on check (gang_dismantled_on >= date '2000-01-01'),
    from_tips boolean not null,
    status text not null constraint case_file_status check (status in ('OPEN', 'CLEARED')),
    cleared_on date constraint case_file_cleared_on check (cleared_on >= discovered_on),
    steps integer not null,
    version integer not null,
    constraint case_file_cleared_dated check ((status = 'CLEARED') = (cleared_on is not null)),
    constraint case_file_register_number unique (handling_unit, register_year, register_number),
    -- What its persons and seizures repeat of it, by foreign keys that follow every change.
    constraint case_file_repeated unique (id, commune, offence_group, severity, handled_as, from_tips),
    constraint case_file_commune_repeated unique (id, commune)
);
comment on table cases.case_file is 'Vụ việc: tên và nội dung niêm phong; nơi, lúc, nhóm tội, cách xử lý để rõ';
create index case_file_list on cases.case_file (handling_unit, discovered_on desc, id);
create index case_file_discovered on cases.case_file (discovered_on);
create index case_file_cleared on cases.case_file (cleared_on) where cleared_on is not null;
create index case_file_gang on cases.case_file (gang_dismantled_on) where gang_dismantled_on is not null;

create table cases.register (
    unit text not null constraint register_unit references geography.unit (id),
    year integer not null,
    last_number integer not null,
    constraint register_key primary key (unit, year)
);
comment on table cases.register is 'Sổ thụ lý vụ việc: số cuối cùng theo đơn vị và năm';

create table cases.case_tip (
    case_id uuid not null constraint case_tip_case references cases.case_file (id),
    tip_id uuid not null constraint case_tip_tip references tips.tip (id),
    part text not null constraint case_tip_part check (part in ('LED', 'HELPED', 'MENTIONED')),
    constraint case_tip_key primary key (case_id, tip_id)
);
comment on table cases.case_tip is 'Nguồn tin của một vụ việc và vai trò của nó';
create index case_tip_by_tip on cases.case_tip (tip_id);

create table cases.step (
    case_id uuid not null constraint step_case references cases.case_file (id),
    number integer not null,
    happened_on date not null,
    at timestamptz not null,
    actor text not null,
    actor_unit text,
    step text not null,
    note bytea,
    constraint step_key primary key (case_id, number)
);
comment on table cases.step is 'Diễn biến một vụ việc: xảy ra ngày nào, ai ghi, ghi lúc nào; chỉ thêm';
