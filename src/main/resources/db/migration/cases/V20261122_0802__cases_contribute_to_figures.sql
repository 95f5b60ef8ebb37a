-- What a case, a person in it and a seizure contribute to figures, each from its own row. A new figure is one line here
-- and one in the catalogue. A crime is what is handled as one; gambling counts criminal and administrative together.
create function cases.contribution(c cases.case_file) returns setof figures.contribution
    language sql stable
as $$
    select c.commune, f.day, f.indicator, 1::numeric
    from (values (c.handled_as = 'CRIMINAL', c.severity in ('VERY_SERIOUS', 'ESPECIALLY_SERIOUS')))
        as known (crime, very_serious)
    cross join lateral (values
        ('crimes_social_order', c.discovered_on, crime and c.offence_group = 'SOCIAL_ORDER'),
        ('crimes_social_order_solved', c.cleared_on, crime and c.offence_group = 'SOCIAL_ORDER'),
        ('crimes_drug', c.discovered_on, crime and c.offence_group = 'DRUG'),
        ('crimes_economic_corruption', c.discovered_on, crime and c.offence_group = 'ECONOMIC_CORRUPTION'),
        ('crimes_environment', c.discovered_on, crime and c.offence_group = 'ENVIRONMENT'),
        ('crimes_high_tech', c.discovered_on, crime and c.offence_group = 'HIGH_TECH'),
        ('gambling_cases', c.discovered_on, c.handled_as <> 'OTHER' and c.offence_group = 'GAMBLING'),
        ('cases_very_serious', c.discovered_on, crime and very_serious),
        ('cases_very_serious_solved', c.cleared_on, crime and very_serious),
        ('cases_resolved_from_tips', c.cleared_on, c.from_tips),
        ('gangs_dismantled', c.gang_dismantled_on, crime)
    ) as f (indicator, day, counts)
    where f.counts and f.day is not null
$$;

create function cases.contribution(s cases.subject) returns setof figures.contribution
    language sql stable
as $$
    select s.commune, s.acted_on, f.indicator, 1::numeric
    from (values (
        s.handled_as = 'CRIMINAL' and s.act in ('ARRESTED', 'PENALISED', 'SURRENDERED', 'FUGITIVE_CAUGHT'),
        s.severity in ('VERY_SERIOUS', 'ESPECIALLY_SERIOUS'))) as known (suspect, very_serious)
    cross join lateral (values
        ('suspects_social_order', suspect and s.offence_group = 'SOCIAL_ORDER'),
        ('suspects_drug', suspect and s.offence_group = 'DRUG'),
        ('suspects_economic_corruption', suspect and s.offence_group = 'ECONOMIC_CORRUPTION'),
        ('suspects_very_serious', suspect and very_serious),
        ('gambling_subjects', s.handled_as <> 'OTHER' and s.offence_group = 'GAMBLING'),
        ('subjects_handled_from_tips', s.from_tips),
        ('subjects_arrested_from_tips', s.from_tips and s.act in ('ARRESTED', 'FUGITIVE_CAUGHT')),
        ('fugitives_caught_or_surrendered', s.act in ('FUGITIVE_CAUGHT', 'SURRENDERED'))
    ) as f (indicator, counts)
    where f.counts and s.acted_on is not null
$$;

create function cases.contribution(s cases.seizure) returns setof figures.contribution
    language sql stable
as $$
    select s.commune, s.seized_on,
           case s.kind when 'HEROIN' then 'drug_heroin_seized_kg' else 'drug_synthetic_seized_kg' end,
           s.quantity * case s.measure when 'KILOGRAM' then 1 when 'GRAM' then 0.001 else 0.000001 end
    where s.kind <> 'OTHER'
$$;

create function cases.contributions(from_day date, to_day date) returns setof figures.contribution
    language sql stable
as $$
    select f.*
    from cases.case_file c cross join lateral cases.contribution(c) f
    where c.discovered_on between from_day and to_day
       or c.cleared_on between from_day and to_day
       or c.gang_dismantled_on between from_day and to_day
    union all
    select f.*
    from cases.subject s cross join lateral cases.contribution(s) f
    where s.acted_on between from_day and to_day
    union all
    select f.*
    from cases.seizure s cross join lateral cases.contribution(s) f
    where s.seized_on between from_day and to_day and s.kind <> 'OTHER'
$$;

select figures.attach('cases.case_file');
select figures.attach('cases.subject');
select figures.attach('cases.seizure');
insert into figures.source (name, contributions) values ('cases', 'cases.contributions');
