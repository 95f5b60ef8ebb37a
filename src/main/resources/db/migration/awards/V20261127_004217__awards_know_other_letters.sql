-- Old Vietnamese fonts write Đ as Icelandic Ð or African Ɖ, which look alike; both are one letter of one name.
create or replace function awards.person_key(name text) returns text
    language sql immutable parallel safe
as $$
    select regexp_replace(
        awards.name_key(regexp_replace(
            regexp_replace(translate(lower(normalize(name, NFC) collate "vi-VN-x-icu"), 'ðɖ', 'đđ'),
                '[\u00ad\u200b-\u200f\u2060\ufeff]', '', 'g'),
            '^\s*(hộ gia đình\s+|gia đình\s+|hộ\s+)?(ông|bà|anh|chị|cụ|đồng chí|đ/c)\s+(?=\S+\s+\S)', '')),
        '(^| )(qu|[hklmstv])y(?=[\u0300\u0301\u0303\u0309\u0323]?( |$))', '\1\2i', 'g')
$$;

alter table awards.recipient drop column name_key;
alter table awards.recipient
    add column name_key text not null generated always as (awards.person_key(name)) stored;
alter table awards.nomination drop column name_key;
alter table awards.nomination
    add column name_key text not null generated always as (awards.person_key(name)) stored;
create index recipient_by_plain_name on awards.recipient (awards.plain(name_key), kind);
create index nomination_by_plain_name on awards.nomination (awards.plain(name_key), kind);
