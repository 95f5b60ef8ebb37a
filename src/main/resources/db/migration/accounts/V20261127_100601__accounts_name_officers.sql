-- For histories: whoever may read that an officer took a step may read the officer's name beside it, also of closed accounts.
create view accounts.named as select username, name from accounts.officer;
comment on view accounts.named is 'Họ tên hiện nay của cán bộ theo tên đăng nhập';
