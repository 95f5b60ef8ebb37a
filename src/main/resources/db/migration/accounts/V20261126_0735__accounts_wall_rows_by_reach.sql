-- The application works as tindan_app: it owns nothing, so it can make, alter and truncate nothing, and rows beyond an
-- officer's reach are not there for it even where a query forgot to ask. What it may do at all is in afterMigrate.sql.
do $$
begin
    if not exists (select from pg_roles where rolname = 'tindan_app') then
        create role tindan_app nologin;
    end if;
    if not pg_has_role(current_user, 'tindan_app', 'member') then
        execute format('grant tindan_app to %I', current_user);
    end if;
exception
    when duplicate_object or unique_violation then null; -- another database of this server made it meanwhile
    when insufficient_privilege then
        raise exception 'the role tindan_app is missing'
            using hint = format('as a superuser: create role tindan_app nologin; grant tindan_app to %I;', current_user);
end $$;

create index commune_area_by_province on geography.commune_area (v2_province);

-- The same units as before; the commonest reach, a commune, now looks at no other.
create or replace function accounts.units_within(reach text) returns setof text
    language sql stable parallel safe
as $$
    select reach
    union all
    select area.commune from geography.commune_area area
    where area.v2_province = reach and reach <> 'v2-00' and area.commune <> reach
    union all
    select area.commune from geography.commune_area area where reach = 'v2-00'
    union all
    select place.id from geography.place place where reach = 'v2-00' and place.kind = 'PROVINCE'
$$;

-- Whoever the application acts for, as it says at each borrowing of a connection: the unit of an officer, 'citizen', or
-- 'system'. Nothing said reaches nothing.
create function accounts.reaches_all() returns boolean
    language sql stable parallel safe
as $$ select coalesce(current_setting('tindan.reach', true) in ('system', 'citizen'), false) $$;

-- Puts the rows of a table behind the wall: by the unit that a column names. Writing is bound to rows one can see; what
-- is written may name any unit, as a tip may be told or handed on to another one.
create function accounts.wall_by_unit(base regclass, unit_column text) returns void
    language plpgsql
as $$
begin
    execute format('alter table %s enable row level security', base);
    execute format('create policy reach on %s using ((select accounts.reaches_all())
        or %I in (select accounts.units_within(current_setting(''tindan.reach'', true)))) with check (true)',
        base, unit_column);
end $$;

-- The same for what belongs to such a row: it is there for whom the row is there.
create function accounts.wall_behind(base regclass, key_column text, parent regclass) returns void
    language plpgsql
as $$
begin
    execute format('alter table %s enable row level security', base);
    execute format('create policy reach on %s using ((select accounts.reaches_all())
        or exists (select from %s as parent where parent.id = %I)) with check (true)',
        base, parent, key_column);
end $$;

select accounts.wall_by_unit('tips.tip', 'handling_unit');
select accounts.wall_behind('tips.informant', 'tip_id', 'tips.tip');
select accounts.wall_behind('tips.message', 'tip_id', 'tips.tip');
select accounts.wall_behind('tips.step', 'tip_id', 'tips.tip');
select accounts.wall_behind('tips.opening', 'tip_id', 'tips.tip');
select accounts.wall_by_unit('cases.case_file', 'handling_unit');
select accounts.wall_behind('cases.case_tip', 'case_id', 'cases.case_file');
select accounts.wall_behind('cases.step', 'case_id', 'cases.case_file');
select accounts.wall_behind('cases.subject', 'case_id', 'cases.case_file');
select accounts.wall_behind('cases.seizure', 'case_id', 'cases.case_file');
