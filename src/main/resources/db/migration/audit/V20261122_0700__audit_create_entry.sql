create schema if not exists audit;

create table audit.entry (
    number bigint constraint entry_key primary key,
    at timestamptz not null,
    actor text not null,
    role text,
    unit text,
    action text not null,
    subject text not null,
    concerned_unit text,
    reason text,
    hash bytea not null constraint entry_hash_length check (octet_length(hash) = 32)
);
comment on table audit.entry is 'Nhật ký truy vết: ai làm gì, khi nào, với cái gì, vì sao; chỉ thêm, không sửa, không xóa';
create index entry_subject on audit.entry (subject);
create index entry_actor on audit.entry (actor, at);

create table audit.head (
    only_row boolean default true constraint head_key primary key constraint head_single check (only_row),
    number bigint not null,
    hash bytea not null
);
comment on table audit.head is 'Đầu chuỗi băm của nhật ký: số dòng và giá trị băm cuối';
insert into audit.head (number, hash) values (0, decode(repeat('00', 32), 'hex'));

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit.entry is append-only';
end $$;
create trigger append_only before update or delete on audit.entry
    for each row execute function audit.refuse_change();
create trigger no_truncate before truncate on audit.entry
    for each statement execute function audit.refuse_change();
