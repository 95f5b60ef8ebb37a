-- What a citizen closes is closed on the server too: every opening until then, on whatever device.
alter table tips.opening add column closed_through integer;
comment on column tips.opening.closed_through is 'Các lần mở đến số này đã được người báo tin đóng lại';
