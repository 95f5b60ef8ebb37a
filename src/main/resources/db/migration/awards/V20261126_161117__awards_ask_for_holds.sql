-- Whether something was pending against a name on a day, and whether another nomination rests on the same achievement,
-- beyond the officer's reach too. A namesake without a year of birth counts only in the same unit.
create function awards.is_held(of_kind text, name text, born integer, of_unit text, on_day date) returns boolean
    language sql stable security definer set search_path = pg_catalog
as $$
    select exists (
        select from awards.hold h join awards.nomination n on n.id = h.nomination_id
        where n.name_key = awards.name_key($2) and n.kind = $1
          and h.since <= $5 and (h.lifted_on is null or h.lifted_on > $5)
          and (n.birth_year = $3 or (n.birth_year is null or $3 is null) and n.counted_unit = $4))
$$;

create function awards.is_nominated_besides(nomination uuid, achievement text, of_kind text, name text, born integer)
    returns boolean
    language sql stable security definer set search_path = pg_catalog
as $$
    select exists (
        select from awards.nomination n
        where n.achievement_key = $2 and n.kind = $3 and n.name_key = awards.name_key($4) and n.id <> $1
          and n.state <> 'WITHDRAWN' and (n.birth_year = $5 or n.birth_year is null or $5 is null)
          and not exists (select from awards.recipient r where r.nomination_id = n.id and not r.in_force))
$$;
