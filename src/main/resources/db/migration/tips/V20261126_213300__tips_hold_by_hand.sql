-- Somebody still needs a tip whose time is over: who says so and why, until somebody says that it is needed no more.
create table tips.hold (
    id uuid constraint hold_key primary key,
    tip_id uuid not null constraint hold_tip references tips.tip (id),
    reason bytea not null,
    placed_at timestamptz not null,
    placed_by text not null,
    ended_at timestamptz,
    ended_by text,
    end_reason bytea,
    constraint hold_ended check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null))
);
comment on table tips.hold is 'Nguồn tin được giữ lại quá thời hạn lưu; lý do niêm phong';
create index hold_of_tip on tips.hold (tip_id);
create unique index hold_in_force on tips.hold (tip_id) where ended_at is null;
select accounts.wall_behind('tips.hold', 'tip_id', 'tips.tip');
