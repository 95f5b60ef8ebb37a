-- A nomination on its way to a decision. That it was decided is not kept here: it is so while a list carries it.
create table awards.nomination (
    id uuid constraint nomination_key primary key,
    token text not null constraint nomination_token_unique unique,
    unit text not null constraint nomination_unit references geography.unit (id),
    kind text not null constraint nomination_kind check (kind in ('COLLECTIVE', 'INDIVIDUAL', 'HOUSEHOLD')),
    name text not null constraint nomination_name_given check (name <> ''),
    name_key text not null generated always as (awards.name_key(name)) stored,
    birth_year integer constraint nomination_birth_year check (birth_year between 1900 and 2100),
    detail text,
    capacity text not null,
    counted_unit text not null constraint nomination_counted references geography.unit (id),
    form text not null,
    level text not null,
    type text not null,
    achievement text not null constraint nomination_achievement_given check (achievement <> ''),
    achieved_in integer not null constraint nomination_year check (achieved_in between 1945 and 2100),
    case_id uuid,
    model_id uuid,
    project text,
    achievement_key text not null,
    told boolean not null,
    consent_document text,
    consent_on date,
    reward numeric(14, 2) constraint nomination_reward check (reward >= 0),
    state text not null constraint nomination_state check (state in ('NOMINATED', 'ENDORSED', 'WITHDRAWN')),
    nominated_by text not null,
    version integer not null default 0,
    constraint nomination_consent_dated check ((consent_document is null) = (consent_on is null)),
    constraint nomination_informant_agreed check (not told or kind = 'COLLECTIVE' or consent_document is not null)
);
comment on table awards.nomination is 'Đề nghị khen thưởng';
comment on column awards.nomination.told is 'Is said to have told the police something: only with written consent is the name here';
create index nomination_by_unit on awards.nomination (unit, state);
create index nomination_by_name on awards.nomination (name_key, kind);
create index nomination_by_achievement on awards.nomination (achievement_key);
create index nomination_by_model on awards.nomination (model_id) where model_id is not null;
select accounts.wall_by_unit('awards.nomination', 'unit');

create table awards.nomination_step (
    nomination_id uuid not null constraint nomination_step_of references awards.nomination (id),
    number integer not null,
    at timestamptz not null,
    actor text not null,
    step text not null,
    state_before text not null,
    note text,
    constraint nomination_step_key primary key (nomination_id, number)
);
comment on table awards.nomination_step is 'Các bước của một đề nghị khen thưởng, kể cả bước đã hoàn tác; chỉ thêm';
select accounts.wall_behind('awards.nomination_step', 'nomination_id', 'awards.nomination');

create table awards.hold (
    id uuid constraint hold_key primary key,
    nomination_id uuid not null constraint hold_of references awards.nomination (id),
    matter text not null constraint hold_matter check (matter in ('DISCIPLINE', 'INVESTIGATION', 'COMPLAINT')),
    since date not null constraint hold_finite check (isfinite(since)),
    lifted_on date,
    constraint hold_lifted check (lifted_on >= since)
);
comment on table awards.hold is 'Việc đang vướng của người được đề nghị: kỷ luật, điều tra, tố cáo đang xác minh';
create index hold_of_nomination on awards.hold (nomination_id);
select accounts.wall_behind('awards.hold', 'nomination_id', 'awards.nomination');

alter table awards.recipient
    add constraint recipient_nomination foreign key (nomination_id) references awards.nomination (id);
create index recipient_of_nomination on awards.recipient (nomination_id) where nomination_id is not null;
