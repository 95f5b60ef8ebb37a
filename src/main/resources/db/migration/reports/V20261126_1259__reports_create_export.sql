-- Files that are being written for somebody: asked for here, written when one of the few hands is free, fetched from anywhere.
create table reports.export (
    id uuid constraint export_key primary key,
    owner text not null,
    asked_at timestamptz not null,
    state text not null constraint export_state check (state in ('WAITING', 'DONE', 'FAILED')),
    name text,
    format text,
    content bytea,
    constraint export_content check ((state = 'DONE') = (content is not null))
);
comment on table reports.export is 'Tệp báo cáo đang kết xuất theo yêu cầu; giữ một giờ';
create index export_of_owner on reports.export (owner, state);
create index export_waiting on reports.export (asked_at) where state = 'WAITING';
