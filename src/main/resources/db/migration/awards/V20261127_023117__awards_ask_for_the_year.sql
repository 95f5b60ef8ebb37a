-- Of a hold on somebody whose year of birth is known, one of the same name whose year is not given may be the one who is
-- held, anywhere in the province: is_held, which needs both years beyond the place, did not see that, so that leaving out
-- the year was a way round it. Who names them is asked for the year; nothing is said of a hold.
create function awards.needs_year(of_kind text, name text, of_unit text, on_day date) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select exists (
        select from awards.hold h join awards.nomination n on n.id = h.nomination_id
        where awards.plain(n.name_key) = awards.plain(awards.person_key($2))
          and awards.one_name(n.name_key, awards.person_key($2)) and n.kind = $1 and n.birth_year is not null
          and h.since <= $4 and (h.lifted_on is null or h.lifted_on > $4)
          and awards.in_one_province(n.counted_unit, $3))
$$;
revoke execute on function awards.needs_year(text, text, text, date) from public;
grant execute on function awards.needs_year(text, text, text, date) to tindan_app;
