-- What a refusal may say. A decision beyond the reach of whoever asks, and one whose recipient took back the consent to be
-- named, is told alike: that there is one, without its number, day and kind. So nobody learns by trying names what another
-- unit decided, nor which name stands behind "(Không nêu tên)". A row that names nobody any more refuses a second entry of
-- its paper to those only who see that row.
create function awards.is_reached(unit text) returns boolean
    language sql stable
as $$
    select coalesce(accounts.reaches_all()
        or $1 in (select accounts.units_within(current_setting('tindan.reach', true))), false)
$$;

create or replace function awards.is_listed(paper text, of_kind text, name text, born integer, said text, besides uuid)
    returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select exists (
        select from awards.recipient r join awards.decision d on d.id = r.decision_id
        where awards.plain(r.name_key) = awards.plain(awards.person_key($3))
          and awards.one_name(r.name_key, awards.person_key($3))
          and r.kind = $2 and d.paper_key = $1 and d.in_force and d.id is distinct from $6
          and coalesce(r.birth_year = $4, true) and coalesce(r.detail = $5, true)
          and (r.consent_withdrawn_on is null or awards.is_reached(d.unit)))
$$;

create or replace function awards.medal_of(name text, born integer, besides uuid)
    returns table (number text, decided_on date)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select case when t.told then d.number end, case when t.told then d.decided_on end
    from awards.recipient r join awards.decision d on d.id = r.decision_id
    cross join lateral (select r.consent_withdrawn_on is null and awards.is_reached(d.unit) as told) t
    where awards.plain(r.name_key) = awards.plain(awards.person_key($1))
      and awards.one_name(r.name_key, awards.person_key($1))
      and r.kind = 'INDIVIDUAL' and r.form = 'MEDAL' and r.in_force and r.decision_id is distinct from $3
      and (r.birth_year = $2 or r.birth_year is null)
    order by t.told desc, d.decided_on limit 1
$$;

create or replace function awards.honoured_for(achievement text, of_kind text, name text, born integer, besides uuid)
    returns table (number text, decided_on date, type text)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select case when t.told then d.number end, case when t.told then d.decided_on end, case when t.told then d.type end
    from awards.recipient r join awards.decision d on d.id = r.decision_id
    cross join lateral (select r.consent_withdrawn_on is null and awards.is_reached(d.unit) as told) t
    where r.achievement_key = $1 and r.kind = $2 and awards.one_name(r.name_key, awards.person_key($3))
      and r.in_force and r.decision_id is distinct from $5
      and (r.birth_year = $4 or r.birth_year is null or $4 is null)
    order by t.told desc, d.decided_on limit 1
$$;

-- A hold holds in the province where it was entered, through every map: elsewhere a namesake of the same year would be held
-- without a way out, and who asks there would learn of an investigation. Leaving out the year of birth is no way round it.
create function awards.in_one_province(one text, other text) returns boolean
    language sql stable
as $$
    select exists (
        select from figures.unit_area a join figures.unit_area b using (area)
        join geography.unit u on u.id = area
        where a.unit = $1 and b.unit = $2 and u.kind = 'PROVINCE')
$$;

create or replace function awards.is_held(of_kind text, name text, born integer, of_unit text, on_day date) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select exists (
        select from awards.hold h join awards.nomination n on n.id = h.nomination_id
        where awards.plain(n.name_key) = awards.plain(awards.person_key($2))
          and awards.one_name(n.name_key, awards.person_key($2)) and n.kind = $1
          and h.since <= $5 and (h.lifted_on is null or h.lifted_on > $5)
          and (n.birth_year = $3 and awards.in_one_province(n.counted_unit, $4)
               or (n.birth_year is null or $3 is null) and awards.one_place(n.counted_unit, $4)))
$$;
