-- Cases that turned out to be one: the merged one follows the other in all that figures know of it, by a key that follows
-- every change, as its own persons follow it; what it was itself is kept for the way back.
alter table cases.case_file
    add column merged_into uuid constraint case_file_merged_into references cases.case_file (id),
    add column gangs integer not null default 0,
    add column project bytea,
    add column project_since date,
    add column project_until date,
    add column offence text,
    add constraint case_file_follows
        foreign key (merged_into, commune, offence_group, severity, handled_as, from_tips)
        references cases.case_file (id, commune, offence_group, severity, handled_as, from_tips) on update cascade,
    add constraint case_file_not_into_itself check (merged_into <> id),
    add constraint case_file_project_dated check ((project is null) = (project_since is null)),
    add constraint case_file_project_ends check (project_until >= project_since);
update cases.case_file set gangs = 1 where gang_dismantled_on is not null;
alter table cases.case_file
    alter column gangs drop default,
    add constraint case_file_gangs check ((gangs > 0) = (gang_dismantled_on is not null) and gangs between 0 and 99);
create index case_file_merged on cases.case_file (merged_into) where merged_into is not null;
comment on column cases.case_file.merged_into is 'Vụ việc mà vụ này được nhập vào; không tính riêng nữa';
comment on column cases.case_file.project is 'Tên, bí số chuyên án, niêm phong';
comment on column cases.case_file.offence is 'Điều luật theo bảng mã';

create table cases.merging (
    number bigint generated always as identity constraint merging_key primary key,
    merged uuid not null constraint merging_merged references cases.case_file (id),
    into_case uuid not null constraint merging_into references cases.case_file (id),
    merged_at timestamptz not null,
    parted_at timestamptz,
    commune text not null,
    offence_group text not null,
    offence text,
    severity text not null,
    severity_basis text not null,
    handled_as text not null,
    brought_tips uuid[] not null
);
comment on table cases.merging is 'Các lần nhập vụ việc: vụ được nhập trước đó thế nào, để tách lại được';
create unique index merging_in_force on cases.merging (merged) where parted_at is null;
create index merging_of_case on cases.merging (into_case);
select accounts.wall_behind('cases.merging', 'merged', 'cases.case_file');

alter table cases.seizure add column withdrawn boolean not null default false;
alter table cases.seizure alter column withdrawn drop default;
comment on column cases.seizure.withdrawn is 'Ghi nhầm: còn trong diễn biến, không tính';
