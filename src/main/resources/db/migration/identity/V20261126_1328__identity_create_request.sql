create schema if not exists identity;

create table identity.request (
    id uuid constraint request_key primary key,
    tip_id uuid not null constraint request_tip references tips.tip (id),
    unit text not null constraint request_unit references geography.unit (id),
    requester text not null,
    asked_at timestamptz not null,
    reason bytea not null,
    decided_by text,
    decided_at timestamptz,
    open_until timestamptz,
    constraint request_decided check ((decided_by is null) = (decided_at is null)),
    constraint request_open_by_decision check (open_until is null or decided_at is not null),
    constraint request_never_by_oneself check (decided_by is distinct from requester)
);
comment on table identity.request is 'Đề nghị mở danh tính người báo tin: ai xin, ai duyệt, mở đến lúc nào; lý do niêm phong';
create index request_of_tip on identity.request (tip_id, asked_at desc);
create index request_waiting on identity.request (unit, asked_at) where decided_at is null;
select accounts.wall_by_unit('identity.request', 'unit');
