create schema if not exists guard;

-- Unlogged: what is counted here may be lost with a crash, and then the counting starts anew; no commit waits for it.
create unlogged table guard.rate (
    id text constraint rate_key primary key,
    state bytea,
    expires_at bigint
);
comment on table guard.rate is 'Nhịp gửi tin: xô đếm theo mã băm đổi mỗi ngày của địa chỉ mạng, không bao giờ là địa chỉ';
create index rate_expired on guard.rate (expires_at);

create unlogged table guard.spent (
    digest bytea constraint spent_key primary key,
    expires_at timestamptz not null
);
comment on table guard.spent is 'Lời giải và phiếu chờ đã dùng, để không dùng lại';
create index spent_expired on guard.spent (expires_at);
