create table returns.reminder (
    id bigint generated always as identity constraint reminder_key primary key,
    round_id uuid not null constraint reminder_round references returns.round (id),
    at timestamptz not null,
    who text not null,
    units integer not null
);
comment on table returns.reminder is 'Lần nhắc các đơn vị chưa báo cáo';
create index reminder_by_round on returns.reminder (round_id, at);
