-- Somebody who agreed to be named may take that back: the row stays, so that no figure moves and the medal is not given
-- twice, and its name is printed nowhere any more.
alter table awards.recipient
    add column consent_withdrawn_on date,
    add constraint recipient_consent_withdrawn check (consent_withdrawn_on is null or consent_withdrawn_on >= consent_on);
comment on column awards.recipient.consent_withdrawn_on is 'Ngày rút văn bản đồng ý nêu tên: from then on nobody reads the name';
alter table awards.nomination
    add column consent_withdrawn_on date,
    add constraint nomination_consent_withdrawn check (consent_withdrawn_on is null or consent_withdrawn_on >= consent_on);
comment on column awards.nomination.consent_withdrawn_on is 'Ngày rút văn bản đồng ý nêu tên';
