-- Figures of earlier years and of whole provinces, from a sheet: read in the background, looked at, entered all or none.
create schema imports;

create table imports.file (
    id uuid constraint file_key primary key,
    unit text not null constraint file_unit references geography.unit (id),
    file_name text not null,
    sha256 text not null,
    content bytea,
    convention text not null constraint file_convention
        check (convention in ('CALENDAR', 'ADMINISTRATIVE', 'STATISTICAL')),
    status text not null constraint file_status check (status in ('ESTIMATE', 'PRELIMINARY', 'OFFICIAL')),
    state text not null constraint file_state
        check (state in ('WAITING', 'READING', 'READ', 'ENTERED', 'TAKEN_BACK', 'CANCELLED', 'REFUSED')),
    done integer not null default 0,
    refusal text,
    refusal_arguments text[] not null default '{}',
    heard_at timestamptz not null,
    at timestamptz not null,
    who text not null,
    entered_at timestamptz,
    entered_by text,
    taken_back_at timestamptz,
    taken_back_by text,
    taken_back_why text,
    constraint file_refused check ((state = 'REFUSED') = (refusal is not null))
);
comment on table imports.file is 'Tệp số liệu các năm trước, của cả tỉnh';
comment on column imports.file.unit is 'Đơn vị của người nhập';
comment on column imports.file.convention is '"năm 2024" trong tệp là năm tính theo cách nào';
comment on column imports.file.heard_at is 'Lần cuối máy đang đọc tệp lên tiếng: im quá lâu thì máy khác đọc lại';
create index file_by_unit on imports.file (unit, at desc);
create index file_to_read on imports.file (at) where state in ('WAITING', 'READING');

create table imports.row (
    file_id uuid not null constraint row_file references imports.file (id) on delete cascade,
    number integer not null,
    unit_text text not null,
    period_text text not null,
    indicator_text text not null,
    value_text text not null,
    source_text text not null,
    verdict text not null constraint row_verdict check (verdict in ('NEW', 'CHANGED', 'SAME', 'UNDATED', 'PROBLEM')),
    before text,
    unit text,
    from_day date,
    to_day date,
    convention text,
    indicator text,
    value numeric,
    qualifier text,
    word text,
    is_implied boolean not null default false,
    constraint row_key primary key (file_id, number)
);
comment on table imports.row is 'Dòng của tệp, như người viết và như máy hiểu';
comment on column imports.row.before is 'Số liệu đang đứng trong ô';
create index row_by_verdict on imports.row (file_id, verdict, number);

create table imports.problem (
    file_id uuid not null constraint problem_file references imports.file (id) on delete cascade,
    number integer not null,
    field text not null,
    key text not null,
    arguments text[] not null
);
comment on table imports.problem is 'Chỗ sai của một dòng: ô nào, vì sao';
create index problem_by_row on imports.problem (file_id, number);

select accounts.wall_by_unit('imports.file', 'unit');
select accounts.wall_behind('imports.row', 'file_id', 'imports.file');
select accounts.wall_behind('imports.problem', 'file_id', 'imports.file');
