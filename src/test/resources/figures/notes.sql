-- A base table to try the ledger with, and beside its contributions the same counted another way.
create schema toy;

create table toy.note (
    id integer primary key,
    unit text not null,
    received_at timestamptz not null,
    closed_at timestamptz,
    valuable boolean not null,
    weight numeric(12, 3) not null,
    begins date,
    ends date
);

create function toy.contribution(n toy.note) returns setof figures.contribution
language sql stable as $$
    select n.unit, c.day, c.indicator, c.amount
    from (values
        ('received', (n.received_at at time zone 'Asia/Ho_Chi_Minh')::date, 1, true),
        ('valuable', (n.received_at at time zone 'Asia/Ho_Chi_Minh')::date, 1, n.valuable),
        ('weight', (n.received_at at time zone 'Asia/Ho_Chi_Minh')::date, n.weight, true),
        ('resolved', (n.closed_at at time zone 'Asia/Ho_Chi_Minh')::date, 1, n.closed_at is not null),
        ('resolved_in_a_day', (n.closed_at at time zone 'Asia/Ho_Chi_Minh')::date, 1,
            n.closed_at <= n.received_at + interval '24 hours'),
        ('active', n.begins, 1, n.begins is not null),
        ('active', n.ends, -1, n.begins is not null and n.ends is not null)
    ) as c (indicator, day, amount, counts)
    where c.counts
$$;

create function toy.contributions(from_day date, to_day date) returns setof figures.contribution
language sql stable as $$
    select c.* from toy.note as n cross join lateral toy.contribution(n) as c where c.day between from_day and to_day
$$;

select figures.attach('toy.note');
insert into figures.source (name, contributions) values ('notes', 'toy.contributions');

-- The first commune writes since 2023: what a rebuild reads is parted into years.
insert into figures.live_coverage (commune, since) values ('v2-31507', '2023-06-01');

create view toy.truth as
with note as (
    select *,
        (received_at at time zone 'UTC' + interval '7 hours')::date as received_on,
        (closed_at at time zone 'UTC' + interval '7 hours')::date as closed_on
    from toy.note
)
select unit, received_on as day, 'received' as indicator, count(*)::numeric as amount from note group by 1, 2
union all
select unit, received_on, 'valuable', count(*) from note where valuable group by 1, 2
union all
select unit, received_on, 'weight', sum(weight) from note group by 1, 2
union all
select unit, closed_on, 'resolved', count(*) from note where closed_on is not null group by 1, 2
union all
select unit, closed_on, 'resolved_in_a_day', count(*)
from note
where extract(epoch from closed_at) - extract(epoch from received_at) <= 86400
group by 1, 2
union all
select unit, begins, 'active', count(*) from note where begins is not null group by 1, 2
union all
select unit, ends, 'active', -count(*) from note where begins is not null and ends is not null group by 1, 2;

-- Sóc Trăng and Cần Thơ were two provinces and are one, Hà Nội was and is one; Côn Đảo was a district without communes; nobody knows v1-99999.
create table toy.within as
select commune as unit, unnest(array[commune, v1_province, v2_province, 'v1-00', 'v2-00']) as area
from geography.commune_area
where commune in (
    select unnest(array[min(commune), max(commune)])
    from geography.commune_area
    where v2_province in ('v2-92', 'v2-01')
    group by v1_province, left(commune, 2))
    or commune = 'v1-755'
union all
values ('v1-94', 'v1-94'), ('v1-94', 'v2-92'), ('v1-94', 'v1-00'), ('v1-94', 'v2-00'),
    ('v2-92', 'v2-92'), ('v2-92', 'v1-00'), ('v2-92', 'v2-00'),
    ('v2-01', 'v2-01'), ('v2-01', 'v1-01'), ('v2-01', 'v1-00'), ('v2-01', 'v2-00');

-- Where what is kept, folded or not, is not the truth.
create view toy.wrong as
with cell as (
    select coalesce(area, unit) as area, day, indicator, amount,
        area is not null and area not in (select commune from geography.commune_area) as is_above
    from (select * from toy.truth union all select commune, day, indicator, -amount from figures.delta) as fact
    left join toy.within using (unit)
)
select area, period, indicator, sum(amount) as missing
from (
    select area, period, indicator, amount
    from cell
    cross join lateral (values
        (case when is_above then 'day ' || day end),
        (to_char(day, case when extract(day from day) <= 14 then 'YYYY-MM-01' else 'YYYY-MM-15' end)),
        ('calendar ' || extract(year from day)),
        ('administrative ' || extract(year from day) + case when to_char(day, 'MMDD') >= '1215' then 1 else 0 end)
    ) as periods (period)
    where period is not null
    union all
    select area, 'day ' || day, indicator, -amount from figures.day_sum
    union all
    select area, bucket::text, indicator, -amount from figures.half_month_sum
    union all
    select area, calendar || ' ' || year, indicator, -amount from figures.year_sum
) as part
group by area, period, indicator
having sum(amount) <> 0;
