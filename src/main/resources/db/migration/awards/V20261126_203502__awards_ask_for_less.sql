-- The questions beyond an officer's reach, each answered with no more than the refusal says, and each able to leave out the
-- decision that is being corrected or restored. Nobody but the application may ask them.
drop function awards.listed(text, text, text);
drop function awards.medal_of(text, integer);
drop function awards.honoured_for(text, text, text, integer);
drop function awards.is_held(text, text, integer, text, date);
drop function awards.is_nominated_besides(uuid, text, text, text, integer);

-- Only what both lists say, and say differently, tells two people of one name apart.
create function awards.is_listed(paper text, of_kind text, name text, born integer, said text, besides uuid)
    returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select exists (
        select from awards.recipient r join awards.decision d on d.id = r.decision_id
        where awards.plain(r.name_key) = awards.plain(awards.person_key($3))
          and awards.one_name(r.name_key, awards.person_key($3))
          and r.kind = $2 and d.paper_key = $1 and d.in_force and d.id is distinct from $6
          and coalesce(r.birth_year = $4, true) and coalesce(r.detail = $5, true))
$$;

create function awards.medal_of(name text, born integer, besides uuid) returns table (number text, decided_on date)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select d.number, d.decided_on
    from awards.recipient r join awards.decision d on d.id = r.decision_id
    where awards.plain(r.name_key) = awards.plain(awards.person_key($1))
      and awards.one_name(r.name_key, awards.person_key($1))
      and r.kind = 'INDIVIDUAL' and r.form = 'MEDAL' and r.in_force and r.decision_id is distinct from $3
      and (r.birth_year = $2 or r.birth_year is null)
    order by d.decided_on limit 1
$$;

create function awards.honoured_for(achievement text, of_kind text, name text, born integer, besides uuid)
    returns table (number text, decided_on date, type text)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select d.number, d.decided_on, d.type
    from awards.recipient r join awards.decision d on d.id = r.decision_id
    where r.achievement_key = $1 and r.kind = $2 and awards.one_name(r.name_key, awards.person_key($3))
      and r.in_force and r.decision_id is distinct from $5
      and (r.birth_year = $4 or r.birth_year is null or $4 is null)
    order by d.decided_on limit 1
$$;

create function awards.is_held(of_kind text, name text, born integer, of_unit text, on_day date) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select exists (
        select from awards.hold h join awards.nomination n on n.id = h.nomination_id
        where awards.plain(n.name_key) = awards.plain(awards.person_key($2))
          and awards.one_name(n.name_key, awards.person_key($2)) and n.kind = $1
          and h.since <= $5 and (h.lifted_on is null or h.lifted_on > $5)
          and (n.birth_year = $3 or (n.birth_year is null or $3 is null) and awards.one_place(n.counted_unit, $4)))
$$;

create function awards.is_nominated_besides(nomination uuid, achievement text, of_kind text, name text, born integer)
    returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select exists (
        select from awards.nomination n
        where n.achievement_key = $2 and n.kind = $3 and awards.one_name(n.name_key, awards.person_key($4))
          and n.id <> $1 and n.state <> 'WITHDRAWN'
          and (n.birth_year = $5 or n.birth_year is null or $5 is null)
          and not exists (select from awards.recipient r where r.nomination_id = n.id and not r.in_force))
$$;

do $$
declare
    asked regprocedure;
begin
    for asked in
        select p.oid from pg_proc p where p.pronamespace = 'awards'::regnamespace and p.prosecdef
    loop
        execute format('revoke execute on function %s from public', asked);
        execute format('grant execute on function %s to tindan_app', asked);
    end loop;
end $$;
