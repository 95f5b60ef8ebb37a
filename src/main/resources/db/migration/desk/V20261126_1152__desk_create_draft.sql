create schema if not exists desk;

create table desk.draft (
    submission uuid constraint draft_key primary key,
    officer text not null,
    unit text not null constraint draft_unit references geography.unit (id),
    at timestamptz not null,
    data_key bytea not null,
    content bytea not null,
    identity bytea
);
comment on table desk.draft is 'Tin cán bộ đang nhập dở: niêm phong; người báo tin niêm phong bằng khóa riêng; mất khi lưu hoặc bỏ';
create index draft_of_officer on desk.draft (officer, at desc);
select accounts.wall_by_unit('desk.draft', 'unit');

create table desk.taken (
    tip_id uuid constraint taken_key primary key constraint taken_tip references tips.tip (id),
    submission uuid not null constraint taken_submission unique,
    officer text not null,
    unit text not null constraint taken_unit references geography.unit (id),
    at timestamptz not null
);
comment on table desk.taken is 'Tin do cán bộ nhập: ai nhập, ở đơn vị nào, để lập biên bản tiếp nhận';
select accounts.wall_by_unit('desk.taken', 'unit');
