create schema if not exists demo;

create table demo.telling (
    only_row boolean default true constraint telling_key primary key constraint telling_single check (only_row),
    begun_at timestamptz not null,
    finished_at timestamptz
);
comment on table demo.telling is 'Dữ liệu minh họa đã được nạp từ lúc nào, đã xong chưa';
