-- What was merged into another tip tells the same and ends with it: it is kept as long as that one, by the same rule.
create or replace function tips.retention_due(as_of date)
    returns table (tip_id uuid, handling_unit text, rule uuid, content boolean, identity boolean)
    language sql stable
as $$
    select t.id, t.handling_unit, r.id,
           coalesce(t.data_key is not null and (main.outcome_on + make_interval(months => r.months))::date < as_of, false),
           coalesce((main.outcome_on + make_interval(months => least(r.months, r.identity_months)))::date < as_of, false)
               and exists (select from tips.informant i where i.tip_id = t.id)
    from tips.tip t
    join tips.tip main on main.id = coalesce(t.merged_into, t.id)
    cross join lateral (
        select * from tips.retention_rule r
        where (r.legal_type is null or r.legal_type = main.legal_type)
          and (r.outcome is null or r.outcome = main.outcome)
        order by (r.legal_type is not null)::integer * 2 + (r.outcome is not null)::integer desc
        limit 1) as r
    where main.outcome_on < as_of and main.status in ('RESOLVED', 'NOTIFIED', 'CLOSED')
$$;
