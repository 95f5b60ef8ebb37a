-- What a source does not count is not zero. Until now a field left empty was kept as zero: where one was, nobody knows any
-- more whether it was said, so it is not.
alter table awards.tally
    alter column collectives drop not null,
    alter column individuals drop not null,
    alter column households drop not null,
    drop constraint tally_of_somebody,
    add constraint tally_of_somebody
        check (coalesce(collectives, 0) + coalesce(individuals, 0) + coalesce(households, 0) > 0);
comment on column awards.tally.households is 'Null: nguồn không nói; 0: nguồn nói là không có';
update awards.tally
set collectives = nullif(collectives, 0), individuals = nullif(individuals, 0), households = nullif(households, 0)
where 0 in (collectives, individuals, households);

-- Null where nothing adds up to more than zero and some source says nothing of it.
drop function awards.honoured_at(uuid);
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
    select case when sum(c) > 0 or bool_and(c is not null) is not false then coalesce(sum(c), 0) end,
           case when sum(i) > 0 or bool_and(i is not null) is not false then coalesce(sum(i), 0) end,
           case when sum(h) > 0 or bool_and(h is not null) is not false then coalesce(sum(h), 0) end,
           (select count(*) from up where kind = 'PROVINCE')
    from honoured
$$;
