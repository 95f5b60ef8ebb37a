-- What one tip contributes to figures. A new figure of tips is one line here and one in the catalogue.
create function tips.contribution(t tips.tip) returns setof figures.contribution
    language sql stable
as $$
    select t.counted_unit, c.day, c.indicator, 1::numeric
    from (values
        ('tips_received', t.received_on, true),
        ('tips_crime', t.received_on, t.legal_type in ('DENUNCIATION', 'CRIME_REPORT')),
        ('tips_valuable', t.received_on, t.value = 'YES' and t.legal_type is distinct from 'DUPLICATE'),
        ('tips_epidemic_violation', t.received_on, t.category = 'EPIDEMIC'),
        ('tips_resolved', t.outcome_on, t.outcome_on is not null)
    ) as c (indicator, day, counts)
    where c.counts
$$;

create function tips.contributions(from_day date, to_day date) returns setof figures.contribution
    language sql stable
as $$
    select c.*
    from tips.tip t cross join lateral tips.contribution(t) c
    where (t.received_on between from_day and to_day or t.outcome_on between from_day and to_day)
      and c.day between from_day and to_day
$$;

select figures.attach('tips.tip');
insert into figures.source (name, contributions) values ('tips', 'tips.contributions');
