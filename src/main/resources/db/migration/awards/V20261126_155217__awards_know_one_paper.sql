-- One paper is one decision, whoever enters it: a ministry's decision typed in by two units counts once, and so does a
-- recipient that both of them list. Names are compared in NFC, without regard to case, spaces and the two schools of tones.
create function awards.name_key(name text) returns text
    language sql immutable parallel safe
as $$
    select btrim(regexp_replace(regexp_replace(lower(normalize(name, NFD) collate "vi-VN-x-icu"),
        '([\u0300\u0301\u0303\u0309\u0323])([^\s]*)', '\2\1', 'g'), '[\s,.]+', ' ', 'g'))
$$;

alter table awards.decision add column authority text;
with recursive up as (
    select d.id as decision, u.id, u.parent, p.kind
    from awards.decision d join geography.unit u on u.id = d.unit join geography.place p on p.id = u.id
    union all
    select up.decision, u.id, u.parent, p.kind
    from up join geography.unit u on u.id = up.parent join geography.place p on p.id = u.id
)
update awards.decision d
set authority = case d.level when 'MINISTRY' then 'v2-00' when 'COMMUNE' then d.unit
    else coalesce((select id from up where up.decision = d.id and kind = 'PROVINCE' limit 1), d.unit) end;
alter table awards.decision
    alter column authority set not null,
    add constraint decision_authority foreign key (authority) references geography.unit (id),
    add column paper_key text not null generated always as (
        level || '|' || authority || '|' || (decided_on - date '2000-01-01')::text || '|'
            || lower(regexp_replace(normalize(number, NFC), '\s+', '', 'g') collate "vi-VN-x-icu")) stored,
    drop constraint decision_number_unique,
    add constraint decision_paper_unique unique (unit, paper_key) deferrable initially deferred,
    drop constraint decision_level,
    add constraint decision_level
        check (level in ('PRESIDENT', 'PRIME_MINISTER', 'MINISTRY', 'PROVINCE', 'PROVINCIAL_POLICE', 'COMMUNE'));
comment on column awards.decision.authority is 'The unit in whose name it is decided: the country, a province, a commune';
comment on column awards.decision.paper_key is 'What makes two entries one decision: level, authority, day, number';
create index decision_by_paper on awards.decision (paper_key);

alter table awards.recipient
    add column name_key text not null generated always as (awards.name_key(name)) stored,
    add column birth_year integer constraint recipient_birth_year check (birth_year between 1900 and 2100),
    add column detail text,
    add column reward numeric(14, 2) constraint recipient_reward check (reward >= 0),
    add column distinct_because text,
    add column achievement_key text,
    add column nomination_id uuid,
    add column consent_document text,
    add column consent_on date,
    add constraint recipient_consent_dated check ((consent_document is null) = (consent_on is null)),
    add constraint recipient_born check (birth_year is null or kind = 'INDIVIDUAL');
comment on column awards.recipient.reward is 'Tiền thưởng kèm theo, đồng';
comment on column awards.recipient.consent_document is 'Văn bản đồng ý nêu tên của người cung cấp tin';
create index recipient_by_name on awards.recipient (name_key, kind);
create index recipient_by_achievement on awards.recipient (achievement_key) where achievement_key is not null;
