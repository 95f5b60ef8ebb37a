-- Number and hash of the next line, and the line. Others wait for the head from here until the commit. Not in plain SQL, as
-- such a function is planned anew with each call before PostgreSQL 18.
create function audit.append(
    content text, at timestamptz, actor text, role text, unit text, action text, subject text, concerned_unit text, reason text)
    returns bigint
    language plpgsql
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
