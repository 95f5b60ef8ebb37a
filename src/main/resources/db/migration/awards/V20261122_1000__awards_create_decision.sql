create schema if not exists awards;

create table awards.decision (
    id uuid constraint decision_key primary key,
    number text not null constraint decision_number_given check (number <> ''),
    decided_on date not null constraint decision_finite check (isfinite(decided_on)),
    level text not null constraint decision_level check (level in ('MINISTRY', 'PROVINCE', 'PROVINCIAL_POLICE', 'COMMUNE')),
    form text not null,
    type text not null,
    signer text not null,
    subject text,
    unit text not null constraint decision_unit references geography.unit (id),
    revoked_on date,
    revoked_because text,
    in_force boolean not null generated always as (revoked_on is null) stored,
    version integer not null,
    changes integer not null default 0,
    constraint decision_number_unique unique (unit, level, number, decided_on),
    constraint decision_counted unique (id, decided_on, level, form, type, in_force),
    constraint decision_medal_by_ministry check (form <> 'MEDAL' or level = 'MINISTRY'),
    constraint decision_revoked check (isfinite(revoked_on) and revoked_on >= decided_on),
    constraint decision_revoked_with_reason check ((revoked_on is null) = (revoked_because is null))
);
comment on table awards.decision is 'Quyết định khen thưởng; unit: the province or commune it belongs to';
create index decision_by_unit on awards.decision (unit, decided_on desc);

-- Carries what counts of its decision, kept equal by the key: a revocation reaches each recipient, and so the ledger.
create table awards.recipient (
    id uuid constraint recipient_key primary key,
    decision_id uuid not null,
    decided_on date not null,
    level text not null,
    form text not null,
    type text not null,
    in_force boolean not null,
    kind text not null constraint recipient_kind check (kind in ('COLLECTIVE', 'INDIVIDUAL', 'HOUSEHOLD')),
    name text not null constraint recipient_name_given check (name <> ''),
    unit text not null constraint recipient_unit references geography.unit (id),
    reason text,
    constraint recipient_decision foreign key (decision_id, decided_on, level, form, type, in_force)
        references awards.decision (id, decided_on, level, form, type, in_force) on update cascade,
    constraint recipient_medal_to_individual check (form <> 'MEDAL' or kind = 'INDIVIDUAL')
);
comment on table awards.recipient is 'Tập thể, cá nhân, hộ gia đình được khen thưởng; không ghi người cung cấp tin';
create index recipient_of_decision on awards.recipient (decision_id);
create index recipient_by_unit on awards.recipient (unit);
create index recipient_by_day on awards.recipient (decided_on);
