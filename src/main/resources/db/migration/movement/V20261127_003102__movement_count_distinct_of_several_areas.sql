-- As before, of several areas taken together: a commune of today with the former ones that are wholly in it.
create function movement.distinct_count(indicator text, areas text[], as_of date) returns bigint
    language sql stable security definer set search_path = pg_catalog
as $$
    select case
        when $1 = 'model_types_total' then (
            select count(distinct m.type_id)
            from movement.model m
            where m.founded_on <= $3 and (m.retired_on is null or m.retired_on > $3)
              and m.unit in (select u.unit from figures.unit_area u where u.area = any ($2)))
        when $1 = 'model_areas_total' then (
            select count(distinct (s.unit, lower(s.place)))
            from movement.model_site s
            where s.from_day <= $3 and (s.to_day is null or s.to_day > $3)
              and s.unit in (select u.unit from figures.unit_area u where u.area = any ($2)))
    end
$$;
comment on function movement.distinct_count(text, text[], date) is
    'Loại mô hình, địa bàn có mô hình của nhiều địa bàn gộp lại: null for another indicator';
drop function movement.distinct_count(text, text, text, date);
