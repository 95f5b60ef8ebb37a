-- What was asked of the ledger and what it answered: every night a verification, and whatever an administrator asks for.
create table figures.verification (
    id bigint generated always as identity constraint verification_key primary key,
    kind text not null constraint verification_kind check (kind in ('VERIFY', 'REBUILD')),
    night date constraint verification_night unique,
    asked_at timestamptz not null,
    asked_by text,
    started_at timestamptz,
    finished_at timestamptz,
    differing integer,
    unknown_units integer,
    told text,
    constraint verification_finished check (finished_at is null or started_at is not null)
);
comment on table figures.verification is 'Kiểm tra, dựng lại số liệu cộng dồn: yêu cầu và kết quả';
