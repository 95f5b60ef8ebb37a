-- The life of a model after it was built, where its sites are, what came of it; and a form sent twice makes one model.
create function movement.name_key(name text) returns text
    language sql immutable parallel safe
as $$
    select btrim(regexp_replace(regexp_replace(lower(normalize(name, NFD) collate "vi-VN-x-icu"),
        '([\u0300\u0301\u0303\u0309\u0323])([^\s]*)', '\2\1', 'g'), '[\s,.]+', ' ', 'g'))
$$;

alter table movement.model
    add column token text constraint model_token_unique unique,
    add column name_key text not null generated always as (movement.name_key(name)) stored;
create index model_by_name on movement.model (unit, name_key);

alter table movement.recognition
    drop constraint recognition_by,
    add constraint recognition_by check (recognised_by in ('COMMUNE', 'PROVINCE', 'MINISTRY', 'NATIONWIDE'));
comment on table movement.recognition is
    'Ghi nhận mô hình: cấp xã, cấp tỉnh, Bộ Công an, Bộ Công an thông báo nhân rộng toàn quốc';

create table movement.model_step (
    id uuid constraint model_step_key primary key,
    model_id uuid not null constraint model_step_of references movement.model (id),
    kind text not null constraint model_step_kind check (kind in ('REVIEWED', 'GRADED')),
    on_day date not null constraint model_step_finite check (isfinite(on_day)),
    grade text constraint model_step_grade check (grade in ('GOOD', 'FAIR', 'AVERAGE', 'WEAK')),
    note text,
    undone_at timestamptz,
    constraint model_step_graded check ((kind = 'GRADED') = (grade is not null))
);
comment on table movement.model_step is 'Sơ kết, tổng kết, xếp loại mô hình; một bước ghi nhầm được hoàn tác, không xóa';
create index model_step_of_model on movement.model_step (model_id, on_day);
select accounts.wall_behind('movement.model_step', 'model_id', 'movement.model');

create table movement.site_setting (
    site_id uuid not null constraint site_setting_of references movement.model_site (id),
    setting text not null,
    constraint site_setting_key primary key (site_id, setting)
);
comment on table movement.site_setting is 'Đặc điểm của địa bàn, không bao giờ của người: biên giới, trường học, chợ, …';
select accounts.wall_behind('movement.site_setting', 'site_id', 'movement.model_site');

create table movement.model_link (
    model_id uuid not null constraint model_link_of references movement.model (id),
    kind text not null constraint model_link_kind check (kind in ('TIP', 'CASE')),
    target uuid not null,
    constraint model_link_key primary key (model_id, kind, target)
);
comment on table movement.model_link is 'Nguồn tin, vụ việc nhờ mô hình mà có: chỉ khóa, ai đọc được thì mới thấy số';
select accounts.wall_behind('movement.model_link', 'model_id', 'movement.model');

create table movement.exemplar (
    id uuid constraint exemplar_key primary key,
    token text not null constraint exemplar_token_unique unique,
    unit text not null constraint exemplar_unit references geography.unit (id),
    kind text not null constraint exemplar_kind check (kind in ('COLLECTIVE', 'INDIVIDUAL')),
    name text not null constraint exemplar_name_given check (name <> ''),
    achievement text,
    decision text not null constraint exemplar_decision_given check (decision <> ''),
    from_day date not null constraint exemplar_finite check (isfinite(from_day)),
    to_day date,
    version integer not null default 0,
    constraint exemplar_to_day check (isfinite(to_day) and to_day >= from_day)
);
comment on table movement.exemplar is 'Điển hình tiên tiến: tập thể hoặc cá nhân; to_day: the first day it is none any more';
create index exemplar_by_unit on movement.exemplar (unit, from_day desc);
select accounts.wall_by_unit('movement.exemplar', 'unit');

create table movement.grass_group (
    id uuid constraint grass_group_key primary key,
    token text not null constraint grass_group_token_unique unique,
    unit text not null constraint grass_group_unit references geography.unit (id),
    kind text not null constraint grass_group_kind check (kind in ('SELF_MANAGED', 'SECURITY_TEAM')),
    name text not null constraint grass_group_name_given check (name <> ''),
    place text not null,
    households integer constraint grass_group_households check (households between 0 and 100000),
    members integer constraint grass_group_members check (members between 0 and 100000),
    zalo boolean not null,
    head_contact text,
    from_day date not null constraint grass_group_finite check (isfinite(from_day)),
    to_day date,
    version integer not null default 0,
    constraint grass_group_to_day check (isfinite(to_day) and to_day >= from_day)
);
comment on table movement.grass_group is 'Tổ liên gia tự quản, Tổ bảo vệ an ninh, trật tự';
comment on column movement.grass_group.head_contact is 'How to reach the head in that office: never a private address';
create index grass_group_by_unit on movement.grass_group (unit, kind);
create index grass_group_by_day on movement.grass_group (from_day);
select accounts.wall_by_unit('movement.grass_group', 'unit');
