-- A merged case counts in the one it was merged into; a person counts once in a case by the first day of each kind of act;
-- what was withdrawn does not count. Violations of the environment are counted as the catalogue names them, "vụ vi phạm":
-- criminal and administrative together, as gambling is.
create or replace function cases.contribution(c cases.case_file) returns setof figures.contribution
    language sql stable
as $$
    select c.commune, f.day, f.indicator, f.amount::numeric
    from (values (c.handled_as = 'CRIMINAL', c.handled_as <> 'OTHER', c.severity in ('VERY_SERIOUS', 'ESPECIALLY_SERIOUS')))
        as known (crime, violation, very_serious)
    cross join lateral (values
        ('crimes_social_order', c.discovered_on, 1, crime and c.offence_group = 'SOCIAL_ORDER'),
        ('crimes_social_order_solved', c.cleared_on, 1, crime and c.offence_group = 'SOCIAL_ORDER'),
        ('crimes_drug', c.discovered_on, 1, crime and c.offence_group = 'DRUG'),
        ('crimes_economic_corruption', c.discovered_on, 1, crime and c.offence_group = 'ECONOMIC_CORRUPTION'),
        ('crimes_environment', c.discovered_on, 1, violation and c.offence_group = 'ENVIRONMENT'),
        ('crimes_high_tech', c.discovered_on, 1, crime and c.offence_group = 'HIGH_TECH'),
        ('gambling_cases', c.discovered_on, 1, violation and c.offence_group = 'GAMBLING'),
        ('cases_very_serious', c.discovered_on, 1, crime and very_serious),
        ('cases_very_serious_solved', c.cleared_on, 1, crime and very_serious),
        ('cases_resolved_from_tips', c.cleared_on, 1, c.from_tips),
        ('gangs_dismantled', c.gang_dismantled_on, c.gangs, crime)
    ) as f (indicator, day, amount, counts)
    where f.counts and f.day is not null and c.merged_into is null
$$;

create or replace function cases.contribution(s cases.subject) returns setof figures.contribution
    language sql stable
as $$
    select s.commune, f.day, f.indicator, 1::numeric
    from (values (s.handled_as = 'CRIMINAL', s.severity in ('VERY_SERIOUS', 'ESPECIALLY_SERIOUS'))) as known (crime, very_serious)
    cross join lateral (values
        ('suspects_social_order', s.suspect_on, crime and s.offence_group = 'SOCIAL_ORDER'),
        ('suspects_drug', s.suspect_on, crime and s.offence_group = 'DRUG'),
        ('suspects_economic_corruption', s.suspect_on, crime and s.offence_group = 'ECONOMIC_CORRUPTION'),
        ('suspects_very_serious', s.suspect_on, crime and very_serious),
        ('gambling_subjects', s.handled_on, s.handled_as <> 'OTHER' and s.offence_group = 'GAMBLING'),
        ('subjects_handled_from_tips', s.handled_on, s.from_tips),
        ('subjects_arrested_from_tips', s.arrested_on, s.from_tips),
        ('fugitives_caught_or_surrendered', s.fugitive_on, true)
    ) as f (indicator, day, counts)
    where f.counts and f.day is not null and not s.withdrawn and not s.repeated
$$;

create or replace function cases.contribution(s cases.seizure) returns setof figures.contribution
    language sql stable
as $$
    select s.commune, s.seized_on,
           case s.kind when 'HEROIN' then 'drug_heroin_seized_kg' else 'drug_synthetic_seized_kg' end,
           s.quantity * case s.measure when 'KILOGRAM' then 1 when 'GRAM' then 0.001 else 0.000001 end
    where s.kind <> 'OTHER' and not s.withdrawn
$$;

insert into figures.delta (commune, day, indicator, amount)
select commune, discovered_on, 'crimes_environment', count(*)
from cases.case_file where handled_as = 'ADMINISTRATIVE' and offence_group = 'ENVIRONMENT'
group by commune, discovered_on;
