-- A filled-in workbook, from when it was uploaded until it is taken into the returns or thrown away.
create table returns.upload (
    id uuid constraint upload_key primary key,
    unit text not null constraint upload_unit references geography.unit (id),
    round_id uuid not null constraint upload_round references returns.round (id),
    file_name text not null,
    content bytea not null,
    at timestamptz not null,
    who text not null
);
comment on table returns.upload is 'Tệp Excel đã điền, chờ xem trước rồi ghi vào báo cáo; giữ một ngày';
comment on column returns.upload.unit is 'Đơn vị của người tải lên';
create index upload_by_time on returns.upload (at);
select accounts.wall_by_unit('returns.upload', 'unit');
