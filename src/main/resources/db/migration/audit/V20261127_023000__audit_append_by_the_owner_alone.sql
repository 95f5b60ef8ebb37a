-- As before, by the owner of the trail: the application's role may neither write a line past this function nor set its head
-- back (afterMigrate.sql), so the most that SQL of a stranger in the application can do to the trail is to lengthen it.
create or replace function audit.append(
    content text, at timestamptz, actor text, role text, unit text, action text, subject text, concerned_unit text, reason text)
    returns bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    head audit.head;
begin
    update audit.head set number = audit.head.number + 1, hash = sha256(convert_to(concat(
        encode(audit.head.hash, 'hex'), '|', length((audit.head.number + 1)::text), ':', audit.head.number + 1, '|', content), 'UTF8'))
    returning * into head;
    insert into audit.entry (number, at, actor, role, unit, action, subject, concerned_unit, reason, hash)
    values (head.number, append.at, append.actor, append.role, append.unit, append.action, append.subject,
        append.concerned_unit, append.reason, head.hash);
    return head.number;
end $$;
