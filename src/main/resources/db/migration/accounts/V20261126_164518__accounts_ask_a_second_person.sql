-- What one administrator gave waits for a second person; empty where nobody is awaited.
alter table accounts.officer add column awaits_other_than text;
comment on column accounts.officer.awaits_other_than is 'Quản trị viên đã mở hoặc mở lại tài khoản: chờ người khác xác nhận mới dùng được';
create index officer_awaiting on accounts.officer (unit) where awaits_other_than is not null;
