-- One chain made every transaction of the country wait for the commit of the one before. Now there are eight strands, each a chain
-- by its own: who appends takes one that nobody holds. A line is as bound as before (its strand, its place in it, its number
-- and all its words are in its hash); the number is the order of the pages, and a transaction that fails leaves a gap in it,
-- while places have none. The chain until now is strand 0, closed.
alter table audit.entry add column strand smallint not null default 0, add column place bigint;
alter table audit.entry disable trigger append_only;
update audit.entry set place = number;
alter table audit.entry enable trigger append_only;
alter table audit.entry alter column strand drop default, alter column place set not null,
    add constraint entry_place_unique unique (strand, place);
comment on column audit.entry.strand is 'Chuỗi băm mà dòng thuộc về; 0 là chuỗi duy nhất trước khi tách';
comment on column audit.entry.place is 'Vị trí trong chuỗi, liên tục từ 1';

create sequence audit.entry_number owned by audit.entry.number;
select setval('audit.entry_number', (select coalesce(max(number), 0) + 1 from audit.entry), false);

alter table audit.head drop constraint head_key, drop constraint head_single, drop column only_row,
    add column strand smallint not null default 0, add column place bigint not null default 0;
update audit.head set place = number;
alter table audit.head alter column strand drop default, alter column place drop default,
    add constraint head_key primary key (strand), set (fillfactor = 20);
insert into audit.head (strand, place, number, hash)
select strand, 0, 0, decode(lpad(to_hex(strand), 64, '0'), 'hex') from generate_series(1, 8) as strand;
comment on table audit.head is 'Đầu mỗi chuỗi băm của nhật ký: vị trí, số dòng và giá trị băm cuối';

create or replace function audit.append(
    content text, at timestamptz, actor text, role text, unit text, action text, subject text, concerned_unit text, reason text)
    returns bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    line bigint := nextval('audit.entry_number');
    head audit.head;
begin
    select * into head from audit.head h where h.strand > 0 limit 1 for update skip locked;
    if not found then
        select * into strict head from audit.head h where h.strand = 1 + pg_backend_pid() % 8 for update;
    end if;
    head.place := head.place + 1;
    head.hash := sha256(convert_to(concat(encode(head.hash, 'hex'), '|', length(head.strand::text), ':', head.strand, '|',
        length(head.place::text), ':', head.place, '|', length(line::text), ':', line, '|', content), 'UTF8'));
    update audit.head h set place = head.place, number = line, hash = head.hash where h.strand = head.strand;
    insert into audit.entry (number, strand, place, at, actor, role, unit, action, subject, concerned_unit, reason, hash)
    values (line, head.strand, head.place, append.at, append.actor, append.role, append.unit, append.action, append.subject,
        append.concerned_unit, append.reason, head.hash);
    return line;
end $$;
