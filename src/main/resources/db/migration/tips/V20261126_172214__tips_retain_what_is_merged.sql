-- What is merged into another tip ends with it, and is kept as long.
create or replace function tips.retention_due(as_of date)
    returns table (tip_id uuid, handling_unit text, rule uuid, content boolean, identity boolean)
    language sql stable
as $$
    select t.id, t.handling_unit, r.id,
           coalesce(t.data_key is not null and (t.outcome_on + make_interval(months => r.months))::date < as_of, false),
           coalesce((t.outcome_on + make_interval(months => least(r.months, r.identity_months)))::date < as_of, false)
               and exists (select from tips.informant i where i.tip_id = t.id)
    from (
        select id, handling_unit, data_key, legal_type, outcome, outcome_on from tips.tip
        where outcome_on < as_of and status in ('RESOLVED', 'NOTIFIED', 'CLOSED')
        union all
        select merged.id, merged.handling_unit, merged.data_key, main.legal_type, main.outcome, main.outcome_on
        from tips.tip main join tips.tip merged on merged.merged_into = main.id
        where main.outcome_on < as_of and main.status in ('RESOLVED', 'NOTIFIED', 'CLOSED')) as t
    cross join lateral (
        select * from tips.retention_rule r
        where (r.legal_type is null or r.legal_type = t.legal_type) and (r.outcome is null or r.outcome = t.outcome)
        order by (r.legal_type is not null)::integer * 2 + (r.outcome is not null)::integer desc
        limit 1) as r
$$;
