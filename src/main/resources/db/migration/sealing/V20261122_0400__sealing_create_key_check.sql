create schema if not exists sealing;

create table sealing.key_check (
    key_name text        not null,
    proof    bytea       not null,
    made_at  timestamptz not null default now(),
    constraint key_check_pk primary key (key_name)
);

comment on schema sealing is 'Niêm phong: nội dung mã hóa';
comment on table sealing.key_check is 'Dấu kiểm tra khóa niêm phong: which key files sealed this database; no key can be read from it';
