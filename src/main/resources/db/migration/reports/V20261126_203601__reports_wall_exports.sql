-- What was written lies apart from the queue: everybody's place in the queue is counted, the files are behind the wall of
-- the unit for whose officer they were written. Those that wait to be fetched are asked for once more; they last an hour.
delete from reports.export;
alter table reports.export drop constraint export_content;
alter table reports.export drop column name, drop column format, drop column content;

create table reports.export_file (
    export uuid constraint export_file_key primary key
        constraint export_file_export references reports.export (id) on delete cascade,
    reach text not null default current_setting('tindan.reach', true),
    name text not null,
    format text not null,
    content bytea not null
);
comment on table reports.export_file is 'Tệp báo cáo đã kết xuất, đợi người yêu cầu lấy; chỉ đơn vị của người đó đọc được';
alter table reports.export_file enable row level security;
create policy reach on reports.export_file using ((select accounts.reaches_all())
    or reach = (select current_setting('tindan.reach', true)));
