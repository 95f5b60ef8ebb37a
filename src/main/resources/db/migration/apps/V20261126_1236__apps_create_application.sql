create schema if not exists apps;

create table apps.application (
    id uuid constraint application_key primary key,
    name text not null constraint application_name unique,
    owner text not null,
    key_digest bytea not null constraint application_key_digest unique,
    key_end text not null,
    may_tell boolean not null,
    may_track boolean not null,
    issued_at timestamptz not null,
    issued_by text not null,
    last_used_on date,
    revoked_at timestamptz,
    constraint application_may_something check (may_tell or may_track)
);
comment on table apps.application is 'Ứng dụng được gửi tin qua API (VNeID, Zalo): khóa chỉ lưu dạng băm';

create table apps.request (
    application_id uuid not null constraint request_application references apps.application (id),
    key_digest bytea not null,
    body_digest bytea not null,
    day date not null,
    constraint request_key primary key (application_id, key_digest)
);
comment on table apps.request is 'Idempotency-Key đã dùng: cùng khóa phải cùng nội dung';
create index request_day on apps.request (day);
