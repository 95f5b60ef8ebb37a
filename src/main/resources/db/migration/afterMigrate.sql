-- After every migration: what the application's role may do, in every schema of ours, new tables included.
do $$
declare
    place text;
begin
    for place in
        select nspname from pg_namespace
        where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
          and pg_has_role(current_user, nspowner, 'usage')
    loop
        execute format('grant usage on schema %I to tindan_app', place);
        execute format('grant select, insert, update, delete on all tables in schema %I to tindan_app', place);
        execute format('grant usage on all sequences in schema %I to tindan_app', place);
    end loop;
    -- the trail is lengthened by audit.append alone
    revoke insert, update, delete on audit.entry, audit.head from tindan_app;
    revoke usage on sequence audit.entry_number from tindan_app;
    revoke delete on tips.register_entry from tindan_app;
end $$;
