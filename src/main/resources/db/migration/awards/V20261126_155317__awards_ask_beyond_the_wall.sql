-- What a rule must know of lists beyond an officer's reach: whether the same paper names somebody already, who holds the
-- medal, what an achievement was rewarded with. Each answers one question about one name and shows no list.
create function awards.listed(paper text, of_kind text, name text)
    returns table (birth_year integer, detail text)
    language sql stable security definer set search_path = pg_catalog
as $$
    select r.birth_year, r.detail
    from awards.recipient r join awards.decision d on d.id = r.decision_id
    where r.name_key = awards.name_key($3) and r.kind = $2 and d.paper_key = $1 and d.in_force
$$;

create function awards.medal_of(name text, born integer) returns table (number text, decided_on date)
    language sql stable security definer set search_path = pg_catalog
as $$
    select d.number, d.decided_on
    from awards.recipient r join awards.decision d on d.id = r.decision_id
    where r.name_key = awards.name_key($1) and r.kind = 'INDIVIDUAL' and r.form = 'MEDAL' and r.in_force
      and (r.birth_year = $2 or r.birth_year is null)
    order by d.decided_on limit 1
$$;

create function awards.honoured_for(achievement text, of_kind text, name text, born integer)
    returns table (number text, decided_on date, type text)
    language sql stable security definer set search_path = pg_catalog
as $$
    select d.number, d.decided_on, d.type
    from awards.recipient r join awards.decision d on d.id = r.decision_id
    where r.achievement_key = $1 and r.kind = $2 and r.name_key = awards.name_key($3) and r.in_force
      and (r.birth_year = $4 or r.birth_year is null or $4 is null)
    order by d.decided_on limit 1
$$;
