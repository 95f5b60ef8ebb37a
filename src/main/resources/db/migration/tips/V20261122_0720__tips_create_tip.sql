create schema if not exists tips;

create table tips.tip (
    id uuid constraint tip_key primary key,
    receipt_digest bytea not null constraint tip_receipt_unique unique,
    data_key bytea,
    story bytea,
    place bytea,
    happened bytea,
    tokens bigint[] not null,
    channel text not null,
    category text not null,
    counted_unit text not null constraint tip_counted_unit references geography.unit (id),
    handling_unit text not null constraint tip_handling_unit references geography.unit (id),
    received_at timestamptz not null,
    received_on date not null,
    register_year integer not null,
    register_number integer,
    status text not null constraint tip_status
        check (status in ('NEW', 'RECEIVED', 'CLASSIFIED', 'VERIFYING', 'VERIFIED', 'RESOLVED', 'CLOSED')),
    legal_type text,
    value text not null constraint tip_value check (value in ('NOT_JUDGED', 'YES', 'NO')),
    outcome text,
    outcome_on date,
    version integer not null,
    constraint tip_register_number unique (handling_unit, register_year, register_number),
    constraint tip_received_on check (received_on = (received_at at time zone 'Asia/Ho_Chi_Minh')::date),
    constraint tip_outcome_dated check ((outcome is null) = (outcome_on is null))
);
comment on table tips.tip is 'Nguồn tin: nội dung niêm phong; nơi, lúc, loại, trạng thái để rõ';
create index tip_inbox on tips.tip (handling_unit, received_at desc, id);
create index tip_counted on tips.tip (received_on, counted_unit);
create index tip_outcome on tips.tip (outcome_on) where outcome_on is not null;
create index tip_tokens on tips.tip using gin (tokens);

create table tips.register (
    unit text not null constraint register_unit references geography.unit (id),
    year integer not null,
    last_number integer not null,
    constraint register_key primary key (unit, year)
);
comment on table tips.register is 'Sổ tiếp nhận: số cuối cùng theo đơn vị và năm';

create table tips.informant (
    tip_id uuid constraint informant_key primary key constraint informant_tip references tips.tip (id),
    contact bytea not null
);
comment on table tips.informant is 'Người cung cấp tin: liên lạc niêm phong bằng khóa riêng';

create table tips.message (
    number bigint generated always as identity,
    id uuid constraint message_key primary key,
    tip_id uuid not null constraint message_tip references tips.tip (id),
    side text not null constraint message_side check (side in ('CITIZEN', 'POLICE')),
    at timestamptz not null,
    text bytea not null
);
comment on table tips.message is 'Trao đổi giữa người báo tin và công an, niêm phong';
create index message_of_tip on tips.message (tip_id, at);

create table tips.step (
    number bigint generated always as identity,
    id uuid constraint step_key primary key,
    tip_id uuid not null constraint step_tip references tips.tip (id),
    at timestamptz not null,
    actor text not null,
    actor_unit text,
    handling_unit text not null,
    step text not null,
    note bytea
);
comment on table tips.step is 'Các bước xử lý một nguồn tin; chỉ thêm';
create index step_of_tip on tips.step (tip_id, at);

create table tips.opening (
    tip_id uuid constraint opening_key primary key constraint opening_tip references tips.tip (id),
    times integer not null,
    last_at timestamptz not null
);
comment on table tips.opening is 'Số lần mã biên nhận được mở và lần gần nhất';
