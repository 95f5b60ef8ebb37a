alter table tips.tip add column on_time boolean;
comment on column tips.tip.on_time is 'Mọi thời hạn theo luật được giữ khi kết thúc; trống nếu không rõ';

create index message_of_citizens on tips.message (at) where side = 'CITIZEN';

create or replace function tips.contribution(t tips.tip) returns setof figures.contribution
    language sql stable
as $$
    select t.counted_unit, c.day, c.indicator, 1::numeric
    from (values
        ('tips_received', t.received_on, true),
        ('tips_crime', t.received_on, t.legal_type in ('DENUNCIATION', 'CRIME_REPORT')),
        ('tips_valuable', t.received_on, t.value = 'YES' and t.legal_type is distinct from 'DUPLICATE'),
        ('tips_epidemic_violation', t.received_on, t.category = 'EPIDEMIC'),
        ('tips_resolved', t.outcome_on, t.outcome_on is not null),
        ('tips_resolved_on_time', t.outcome_on, t.outcome_on is not null and t.on_time)
    ) as c (indicator, day, counts)
    where c.counts
$$;
