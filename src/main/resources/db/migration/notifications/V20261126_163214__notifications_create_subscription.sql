create schema if not exists notifications;

create table notifications.subscription (
    officer_id uuid constraint subscription_key primary key
        constraint subscription_officer references accounts.officer (id) on delete cascade,
    address bytea not null,
    since timestamptz not null,
    last_sent_on date
);
comment on table notifications.subscription is 'Cán bộ muốn nhận thư báo mỗi ngày một lần; địa chỉ niêm phong';
