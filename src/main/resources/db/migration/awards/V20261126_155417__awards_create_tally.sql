-- What a paper or a newspaper counts for several forms together (56 tập thể, 56 cá nhân for three forms): kept as one row,
-- never allocated to a form; it counts in the totals, and under ad hoc where all of it was ad hoc.
create table awards.tally (
    id uuid constraint tally_key primary key,
    unit text not null constraint tally_unit references geography.unit (id),
    on_day date not null constraint tally_finite check (isfinite(on_day)),
    type text not null,
    forms text not null constraint tally_forms_given check (forms <> ''),
    source text not null constraint tally_source_given check (source <> ''),
    collectives integer not null constraint tally_collectives check (collectives between 0 and 1000000),
    individuals integer not null constraint tally_individuals check (individuals between 0 and 1000000),
    households integer not null constraint tally_households check (households between 0 and 1000000),
    reward numeric(16, 2) constraint tally_reward check (reward >= 0),
    occasion_id uuid,
    withdrawn_because text,
    version integer not null default 0,
    constraint tally_of_somebody check (collectives + individuals + households > 0)
);
comment on table awards.tally is 'Khen thưởng không phân tách theo hình thức: chỉ biết tổng của nhiều hình thức';
create index tally_by_unit on awards.tally (unit, on_day desc);
create index tally_by_day on awards.tally (on_day);
select accounts.wall_by_unit('awards.tally', 'unit');

create function awards.contribution(t awards.tally) returns setof figures.contribution
    language sql stable
as $$
    select t.unit, t.on_day, c.indicator, c.amount::numeric
    from (values
        ('award_collective_total', t.collectives),
        ('award_individual_total', t.individuals),
        ('award_household_total', t.households),
        ('award_adhoc_collective', case when t.type = 'AD_HOC' then t.collectives end),
        ('award_adhoc_individual', case when t.type = 'AD_HOC' then t.individuals end)
    ) as c (indicator, amount)
    where c.amount > 0 and t.withdrawn_because is null
$$;

create view awards.tally_contributed as
select t.on_day, c.* from awards.tally t cross join lateral awards.contribution(t) c;
comment on view awards.tally_contributed is 'Phần đóng góp của khen thưởng không phân tách vào số liệu';

create or replace function awards.contributions(from_day date, to_day date) returns setof figures.contribution
    language sql stable
as $$
    select c.commune, c.day, c.indicator, c.amount
    from awards.contributed c
    where c.decided_on between $1 and $2
    union all
    select c.commune, c.day, c.indicator, c.amount
    from awards.tally_contributed c
    where c.on_day between $1 and $2
$$;
select figures.attach('awards.tally');
