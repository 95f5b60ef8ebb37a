-- A period whose annual summary was issued: what judgements its figures rest on stays as it is until the period is opened
-- again, which is what a correction sheet begins with. The days overlap freely; one lock is enough.
create table figures.period_lock (
    id uuid constraint period_lock_key primary key,
    unit text not null constraint period_lock_unit references geography.unit (id),
    from_day date not null,
    to_day date not null,
    report uuid,
    why text not null,
    locked_at timestamptz not null,
    locked_by text not null,
    opened_at timestamptz,
    opened_by text,
    opened_why text,
    constraint period_lock_days check (to_day >= from_day),
    constraint period_lock_opened check ((opened_at is null) = (opened_by is null) and (opened_at is null) = (opened_why is null))
);
comment on table figures.period_lock is 'Kỳ số liệu đã khóa của một tỉnh, thành phố; mở lại để đính chính';
create unique index period_lock_in_force on figures.period_lock (unit, from_day, to_day) where opened_at is null;
