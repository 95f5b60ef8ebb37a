-- What communes report regularly, to whom and by when; the rounds of it; and each unit's return in a round.
create schema returns;

create table returns.form (
    id uuid constraint form_key primary key,
    unit text not null constraint form_unit references geography.unit (id),
    name text not null constraint form_name check (name <> ''),
    frequency text not null constraint form_frequency check (frequency in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
    convention text not null constraint form_convention
        check (convention in ('CALENDAR', 'ADMINISTRATIVE', 'STATISTICAL')),
    due_days integer not null constraint form_due_days check (due_days between 0 and 90),
    jump_percent integer not null constraint form_jump_percent check (jump_percent between 1 and 1000),
    since date not null,
    closed_on date,
    version integer not null default 0,
    created_at timestamptz not null,
    created_by text not null,
    constraint form_days check (closed_on >= since)
);
comment on table returns.form is 'Biểu báo cáo định kỳ';
comment on column returns.form.unit is 'Đơn vị đặt ra biểu, nhận báo cáo của các đơn vị cấp xã bên dưới';
comment on column returns.form.due_days is 'Số ngày sau khi hết kỳ';

create table returns.form_line (
    form_id uuid not null constraint form_line_form references returns.form (id),
    position integer not null,
    indicator text not null,
    constraint form_line_key primary key (form_id, indicator),
    constraint form_line_position unique (form_id, position)
);
comment on table returns.form_line is 'Chỉ tiêu của biểu báo cáo';

create table returns.form_reporter (
    form_id uuid not null constraint form_reporter_form references returns.form (id),
    unit text not null constraint form_reporter_unit references geography.unit (id),
    constraint form_reporter_key primary key (form_id, unit)
);
comment on table returns.form_reporter is 'Đơn vị phải báo cáo, nếu không phải là tất cả';

create table returns.round (
    id uuid constraint round_key primary key,
    form_id uuid not null constraint round_form references returns.form (id),
    from_day date not null,
    to_day date not null,
    due_on date not null,
    constraint round_once unique (form_id, from_day),
    constraint round_days check (from_day <= to_day and to_day <= due_on)
);
comment on table returns.round is 'Kỳ báo cáo';

create table returns.filing (
    id uuid constraint filing_key primary key,
    round_id uuid not null constraint filing_round references returns.round (id),
    unit text not null constraint filing_unit references geography.unit (id),
    state text not null constraint filing_state
        check (state in ('OPEN', 'DRAFT', 'SUBMITTED', 'SENT_BACK', 'ACCEPTED', 'LOCKED')),
    submitted_at timestamptz,
    version integer not null default 0,
    constraint filing_once unique (round_id, unit)
);
comment on table returns.filing is 'Báo cáo của một đơn vị trong một kỳ';
comment on column returns.filing.submitted_at is 'Lần nộp đầu tiên: tính đúng hạn hay muộn';
create index filing_by_unit on returns.filing (unit, state);

create table returns.cell (
    filing_id uuid not null constraint cell_filing references returns.filing (id),
    indicator text not null,
    written text not null,
    note text not null default '',
    constraint cell_key primary key (filing_id, indicator)
);
comment on table returns.cell is 'Ô của báo cáo, đúng như người báo cáo viết';

create table returns.step (
    id bigint generated always as identity constraint step_key primary key,
    filing_id uuid not null constraint step_filing references returns.filing (id),
    at timestamptz not null,
    who text not null,
    who_unit text,
    step text not null,
    remark text not null default ''
);
comment on table returns.step is 'Quá trình của báo cáo: ai, lúc nào, làm gì';
create index step_by_filing on returns.step (filing_id, id);

select accounts.wall_by_unit('returns.filing', 'unit');
select accounts.wall_behind('returns.cell', 'filing_id', 'returns.filing');
select accounts.wall_behind('returns.step', 'filing_id', 'returns.filing');
