-- What whoever told it took it for, or what the way it was told says of it; what it is in law an officer fixes beside it.
alter table tips.tip add column declared_type text;
comment on column tips.tip.declared_type is 'Loại theo lời người báo tin hoặc theo cách gửi; loại cán bộ xác định ở legal_type';

-- Units that were told of a tip so that they know: they read it, and do nothing with it. Each line has an end at most once.
create table tips.informed (
    number bigint generated always as identity constraint informed_key primary key,
    tip_id uuid not null constraint informed_tip references tips.tip (id),
    unit text not null constraint informed_unit references geography.unit (id),
    since timestamptz not null,
    until timestamptz
);
comment on table tips.informed is 'Đơn vị được thông báo để biết một nguồn tin: được đọc, không được xử lý';
create unique index informed_now on tips.informed (tip_id, unit) where until is null;
create index informed_of_unit on tips.informed (unit, since desc) where until is null;
select accounts.wall_behind('tips.informed', 'tip_id', 'tips.tip');

-- Of the owner, so that the wall of the tips can ask it without asking itself.
create function tips.known_to(reach text) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select i.tip_id from tips.informed i
    where i.until is null and i.unit in (select accounts.units_within($1))
$$;
comment on function tips.known_to is 'Nguồn tin mà các đơn vị trong phạm vi được thông báo để biết';

create policy informed on tips.tip for select
    using (id in (select tips.known_to(current_setting('tindan.reach', true))));
