-- Whoever keeps an entry and where it counts are two things: a province of today keeps what its former provinces did.
alter table awards.tally add column counted_unit text constraint tally_counted references geography.unit (id);
update awards.tally set counted_unit = unit;
alter table awards.tally alter column counted_unit set not null;
comment on column awards.tally.counted_unit is 'Where it counts: also a province that is no more';

create or replace function awards.contribution(t awards.tally) returns setof figures.contribution
    language sql stable
as $$
    select t.counted_unit, t.on_day, c.indicator, c.amount::numeric
    from (values
        ('award_collective_total', t.collectives),
        ('award_individual_total', t.individuals),
        ('award_household_total', t.households),
        ('award_adhoc_collective', case when t.type = 'AD_HOC' then t.collectives end),
        ('award_adhoc_individual', case when t.type = 'AD_HOC' then t.individuals end)
    ) as c (indicator, amount)
    where c.amount > 0 and t.withdrawn_because is null
$$;
select figures.attach('awards.tally');

-- Whom a conference honoured, and from how many provinces, each on the map of its own unit: one question, one answer.
create function awards.honoured_at(occasion uuid)
    returns table (collectives bigint, individuals bigint, households bigint, provinces bigint)
    language sql stable
as $$
    with recursive honoured as (
        select r.unit, (r.kind = 'COLLECTIVE')::integer as c, (r.kind = 'INDIVIDUAL')::integer as i,
               (r.kind = 'HOUSEHOLD')::integer as h
        from awards.recipient r join awards.decision d on d.id = r.decision_id
        where d.occasion_id = $1 and d.in_force
        union all
        select t.counted_unit, t.collectives, t.individuals, t.households
        from awards.tally t where t.occasion_id = $1 and t.withdrawn_because is null
    ),
    up as (
        select distinct u.id, u.kind, u.parent from honoured join geography.unit u on u.id = honoured.unit
        union
        select u.id, u.kind, u.parent from up join geography.unit u on u.id = up.parent
    )
    select coalesce(sum(c), 0), coalesce(sum(i), 0), coalesce(sum(h), 0),
           (select count(*) from up where kind = 'PROVINCE')
    from honoured
$$;
