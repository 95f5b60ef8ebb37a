-- One person, written as people write: "Ông Lý Văn Tư", "Lí Văn Tư" and, where a list has no diacritics at all, "Ly Van Tu".
-- What cannot be seen (a zero-width space) tells nobody apart.
create function awards.person_key(name text) returns text
    language sql immutable parallel safe
as $$
    select regexp_replace(
        awards.name_key(regexp_replace(
            regexp_replace(lower(normalize(name, NFC) collate "vi-VN-x-icu"), '[\u00ad\u200b-\u200f\u2060\ufeff]', '', 'g'),
            '^\s*(hộ gia đình\s+|gia đình\s+|hộ\s+)?(ông|bà|anh|chị|cụ|đồng chí|đ/c)\s+(?=\S+\s+\S)', '')),
        '(^| )(qu|[hklmstv])y(?=[\u0300\u0301\u0303\u0309\u0323]?( |$))', '\1\2i', 'g')
$$;

create function awards.plain(name text) returns text
    language sql immutable parallel safe
as $$ select translate(regexp_replace(normalize($1, NFD), '[\u0300-\u036f]', '', 'g'), 'đ', 'd') $$;

-- Whether two keys may name one person: equal, or one of them without any diacritics and otherwise equal.
create function awards.one_name(one text, other text) returns boolean
    language sql immutable parallel safe
as $$
    select awards.plain($1) = awards.plain($2)
       and ($1 = $2 or $1 = awards.plain($1) or $2 = awards.plain($2))
$$;

alter table awards.recipient drop column name_key;
alter table awards.recipient
    add column name_key text not null generated always as (awards.person_key(name)) stored;
alter table awards.nomination drop column name_key;
alter table awards.nomination
    add column name_key text not null generated always as (awards.person_key(name)) stored;
create index recipient_by_plain_name on awards.recipient (awards.plain(name_key), kind);
create index nomination_by_plain_name on awards.nomination (awards.plain(name_key), kind);

-- One place through time: the same unit, or one that it became, or both became.
create function awards.one_place(one text, other text) returns boolean
    language sql stable
as $$
    with recursive line (start, id) as (
        select $1, $1
        union select $2, $2
        union select l.start, s.current from line l join geography.succession s on s.former = l.id
    )
    select exists (select from line a join line b on b.id = a.id where a.start = $1 and b.start = $2)
$$;
