-- What one recipient contributes to figures. Form and type are two views of the same awards: a commendation given ad hoc
-- is among the commendations and among the ad hoc ones; the totals count each row once.
create function awards.contribution(r awards.recipient) returns setof figures.contribution
    language sql stable
as $$
    select r.unit, r.decided_on, c.indicator, 1::numeric
    from (values
        ('award_mps_merit_collective', r.form = 'MERIT_CERTIFICATE' and r.level = 'MINISTRY' and r.kind = 'COLLECTIVE'),
        ('award_mps_merit_individual', r.form = 'MERIT_CERTIFICATE' and r.level = 'MINISTRY' and r.kind = 'INDIVIDUAL'),
        ('award_province_merit_collective', r.form = 'MERIT_CERTIFICATE' and r.level = 'PROVINCE' and r.kind = 'COLLECTIVE'),
        ('award_province_merit_individual', r.form = 'MERIT_CERTIFICATE' and r.level = 'PROVINCE' and r.kind = 'INDIVIDUAL'),
        ('award_commendation_collective', r.form = 'COMMENDATION' and r.kind = 'COLLECTIVE'),
        ('award_commendation_individual', r.form = 'COMMENDATION' and r.kind = 'INDIVIDUAL'),
        ('award_medal_individual', r.form = 'MEDAL' and r.kind = 'INDIVIDUAL'),
        ('award_adhoc_collective', r.type = 'AD_HOC' and r.kind = 'COLLECTIVE'),
        ('award_adhoc_individual', r.type = 'AD_HOC' and r.kind = 'INDIVIDUAL'),
        ('award_collective_total', r.kind = 'COLLECTIVE'),
        ('award_individual_total', r.kind = 'INDIVIDUAL'),
        ('award_household_total', r.kind = 'HOUSEHOLD')
    ) as c (indicator, counts)
    where c.counts and r.in_force
$$;

create function awards.contributions(from_day date, to_day date) returns setof figures.contribution
    language sql stable
as $$
    select c.*
    from awards.recipient r cross join lateral awards.contribution(r) c
    where r.decided_on between $1 and $2
$$;

select figures.attach('awards.recipient');
insert into figures.source (name, contributions) values ('awards', 'awards.contributions');
