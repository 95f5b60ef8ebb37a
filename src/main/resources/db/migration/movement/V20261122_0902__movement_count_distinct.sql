-- The two counts that are no sums: a type present in ten communes is one type, a place with three models one area.
-- Published. The area is a unit of either map; a unit belongs to it from the fold after its first model, as in any sum.
create function movement.distinct_count(indicator text, area text, boundaries text, as_of date) returns bigint
    language sql stable
as $$
    select case
        when split_part($2, '-', 1) <> lower($3) then null
        when $1 = 'model_types_total' then (
            select count(distinct m.type_id)
            from movement.model m
            where m.founded_on <= $4 and (m.retired_on is null or m.retired_on > $4)
              and m.unit in (select u.unit from figures.unit_area u where u.area = $2))
        when $1 = 'model_areas_total' then (
            select count(distinct (s.unit, lower(s.place)))
            from movement.model_site s
            where s.from_day <= $4 and (s.to_day is null or s.to_day > $4)
              and s.unit in (select u.unit from figures.unit_area u where u.area = $2))
    end
$$;
comment on function movement.distinct_count is
    'Loại mô hình, địa bàn có mô hình: null for another indicator, or where area and boundaries are of two maps';
