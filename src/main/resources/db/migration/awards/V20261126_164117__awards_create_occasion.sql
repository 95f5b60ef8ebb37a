-- A conference at which awards are handed over. It names nobody and is known to all below who holds it, as they put their
-- decisions under it: so it stands outside the wall, and the decisions under it behind.
create table awards.occasion (
    id uuid constraint occasion_key primary key,
    token text not null constraint occasion_token_unique unique,
    held_by text not null constraint occasion_held_by references geography.unit (id),
    name text not null constraint occasion_name_given check (name <> ''),
    region text constraint occasion_region references geography.region (code),
    from_day date not null constraint occasion_finite check (isfinite(from_day)),
    to_day date not null,
    held_on date,
    withdrawn boolean not null default false,
    version integer not null default 0,
    constraint occasion_period check (isfinite(to_day) and to_day >= from_day)
);
comment on table awards.occasion is 'Hội nghị biểu dương, khen thưởng: vùng, giai đoạn; held_by: whoever holds it';
create index occasion_by_holder on awards.occasion (held_by);
alter table awards.decision add column occasion_id uuid
    constraint decision_occasion references awards.occasion (id);
alter table awards.tally add constraint tally_occasion foreign key (occasion_id) references awards.occasion (id);
create index decision_of_occasion on awards.decision (occasion_id) where occasion_id is not null;
create index tally_of_occasion on awards.tally (occasion_id) where occasion_id is not null;
