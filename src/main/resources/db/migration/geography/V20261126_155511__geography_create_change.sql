-- What an administrator enters: a dated set of rows. What it wrote of units, names and successions bears its key, so that a
-- mistaken change can be taken back.
create table geography.change (
    id uuid constraint change_key primary key,
    number bigint generated always as identity constraint change_number unique,
    unit text not null constraint change_unit references geography.unit (id),
    day date not null,
    basis text not null constraint change_basis check (basis <> ''),
    entered_at timestamptz not null,
    entered_by text not null,
    passed_on_at timestamptz,
    taken_back_at timestamptz,
    taken_back_by text,
    taken_back_why text,
    version integer not null default 0,
    constraint change_taken_back check ((taken_back_at is null) = (taken_back_by is null)),
    constraint change_passed_on_stays check (passed_on_at is null or taken_back_at is null or passed_on_at <= taken_back_at)
);
comment on table geography.change is 'Thay đổi đơn vị hành chính: ngày hiệu lực, căn cứ; unit is the province it happens in';
create index change_due on geography.change (day) where passed_on_at is null and taken_back_at is null;

create table geography.change_row (
    change uuid not null constraint change_row_change references geography.change (id),
    position integer not null,
    action text not null constraint change_row_action
        check (action in ('RENAME', 'CHANGE_KIND', 'FOUND', 'MERGE', 'SPLIT', 'CEDE')),
    former text,
    current text,
    type text,
    name text,
    part text,
    takes_work boolean not null,
    constraint change_row_key primary key (change, position)
);
comment on table geography.change_row is 'Dòng của một thay đổi, đúng như đã nhập; không khóa ngoài, vì dòng còn khi thay đổi đã rút';

alter table geography.unit
    add column change uuid constraint unit_change references geography.change (id),
    add column ended_by uuid constraint unit_ended_by references geography.change (id),
    add constraint unit_ended_by_change_ends check (ended_by is null or valid_to is not null);
alter table geography.naming add column change uuid constraint naming_change references geography.change (id);
alter table geography.succession add column change uuid constraint succession_change references geography.change (id);
create index unit_of_change on geography.unit (change) where change is not null;
create index unit_ended_by_change on geography.unit (ended_by) where ended_by is not null;

-- A part that a unit cedes does not make it the other unit: it is told, and not followed.
alter table geography.succession drop constraint succession_relation,
    add constraint succession_relation check (relation in ('whole', 'unchanged', 'renamed', 'type_changed', 'whole_to_dac_khu',
        'part', 'part_area', 'part_area_all_population', 'part_population', 'all_area_part_population', 'remainder', 'area',
        'ceded'));

-- What was made of communes of two former provinces lies in none of them alone.
alter table geography.commune_area alter column v1_province drop not null;

create table geography.handover (
    change uuid not null constraint handover_change references geography.change (id),
    former text not null constraint handover_former references geography.unit (id),
    heir text not null constraint handover_heir references geography.unit (id),
    work text not null,
    amount bigint not null,
    constraint handover_key primary key (change, former, heir, work)
);
comment on table geography.handover is 'Công việc đã chuyển sang đơn vị kế thừa, mỗi loại bao nhiêu';

create table geography.taken_over (
    former text not null constraint taken_over_former references geography.unit (id),
    heir text not null constraint taken_over_heir references geography.unit (id),
    day date not null,
    change uuid not null constraint taken_over_change references geography.change (id),
    constraint taken_over_key primary key (former, heir)
);
comment on table geography.taken_over is 'Đơn vị kế thừa đọc hồ sơ cũ của đơn vị trước: published';
create index taken_over_by_heir on geography.taken_over (heir);

create table geography.map_version (
    number bigint not null
);
insert into geography.map_version (number) values (0);
comment on table geography.map_version is 'Số lần bản đồ đơn vị thay đổi: by it every instance notices that what it holds in memory is old';
