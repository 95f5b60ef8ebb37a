-- One chain made every transaction of the country wait for the commit of the one before. Now there are eight strands, each a chain
-- by its own: who appends takes one that nobody holds. A line is as bound as before (its strand, its place in it, its number
-- and all its words are in its hash); numbers are the order of the pages, they rise within a strand, and a transaction that
-- fails leaves a gap in them, while places have none. The chain until now is strand 0, and the others begin with its last hash,
-- so that nothing can be added to it, or taken away, once they have a line.
lock table audit.head, audit.entry in access exclusive mode; -- in the order in which an application that still runs takes them
alter table audit.entry add column strand smallint not null default 0, add column place bigint;
alter table audit.entry alter column strand drop default, alter column place type bigint using number,
    alter column place set not null, add constraint entry_place_unique unique (strand, place);
comment on column audit.entry.strand is 'Chuỗi băm mà dòng thuộc về; 0 là chuỗi duy nhất trước khi tách';
comment on column audit.entry.place is 'Vị trí trong chuỗi, liên tục từ 1';

create sequence audit.entry_number owned by audit.entry.number;
select setval('audit.entry_number', (select coalesce(max(number), 0) + 1 from audit.entry), false);

alter table audit.head drop constraint head_key, drop constraint head_single, drop column only_row,
    add column strand smallint not null default 0 constraint head_strand check (strand between 0 and 8),
    add column place bigint not null default 0;
update audit.head set place = number;
alter table audit.head alter column strand drop default, alter column place drop default,
    add constraint head_key primary key (strand), set (fillfactor = 20);
insert into audit.head (strand, place, number, hash)
select other, 0, number, hash from audit.head, generate_series(1, 8) as other;
comment on table audit.head is 'Đầu mỗi chuỗi băm của nhật ký: vị trí, số dòng và giá trị băm cuối';

create or replace function audit.append(
    content text, at timestamptz, actor text, role text, unit text, action text, subject text, concerned_unit text, reason text)
    returns bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    own int := 1 + pg_backend_pid() % 8;
    line bigint;
    head audit.head;
begin
    -- its own first, so that a transaction of many lines holds one
    select * into head from audit.head h where h.strand > 0 order by h.strand <> own limit 1 for update skip locked;
    if not found then
        select * into strict head from audit.head h where h.strand = own for update;
    end if;
    line := nextval('audit.entry_number'); -- while the strand is held, so that numbers rise in it
    head.place := head.place + 1;
    head.hash := sha256(convert_to(concat(encode(head.hash, 'hex'), '|', length(head.strand::text), ':', head.strand, '|',
        length(head.place::text), ':', head.place, '|', length(line::text), ':', line, '|', content), 'UTF8'));
    update audit.head h set place = head.place, number = line, hash = head.hash where h.strand = head.strand;
    insert into audit.entry (number, strand, place, at, actor, role, unit, action, subject, concerned_unit, reason, hash)
    values (line, head.strand, head.place, append.at, append.actor, append.role, append.unit, append.action, append.subject,
        append.concerned_unit, append.reason, head.hash);
    return line;
end $$;
revoke execute on function audit.append(text, timestamptz, text, text, text, text, text, text, text) from public;
grant execute on function audit.append(text, timestamptz, text, text, text, text, text, text, text) to tindan_app;
