-- Decisions and whom they name behind the wall; the figures of them are for all who may read figures.
select accounts.wall_by_unit('awards.decision', 'unit');
select accounts.wall_behind('awards.recipient', 'decision_id', 'awards.decision');

create view awards.contributed as
select r.decided_on, c.* from awards.recipient r cross join lateral awards.contribution(r) c;
comment on view awards.contributed is 'Phần đóng góp của khen thưởng vào số liệu, không kèm tên';

create or replace function awards.contributions(from_day date, to_day date) returns setof figures.contribution
    language sql stable
as $$
    select c.commune, c.day, c.indicator, c.amount
    from awards.contributed c
    where c.decided_on between $1 and $2
$$;
