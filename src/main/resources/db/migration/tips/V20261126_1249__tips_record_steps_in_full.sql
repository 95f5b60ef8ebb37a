-- A step says in what role it was taken, by which document, from where to where: what an undoing brings back.
alter table tips.tip drop constraint tip_status;
update tips.tip set status = 'SUSPENDED', outcome = null, outcome_on = null where outcome = 'SUSPENDED';
update tips.tip t set status = 'NOTIFIED'
where t.status = 'RESOLVED' and exists (select from tips.message m where m.tip_id = t.id and m.side = 'POLICE');
alter table tips.tip add constraint tip_status check (status in (
    'NEW', 'RECEIVED', 'CLASSIFIED', 'VERIFYING', 'VERIFIED', 'ASSIGNED', 'SUSPENDED', 'RESOLVED', 'NOTIFIED', 'MERGED',
    'CLOSED'));

alter table tips.step
    add column actor_role text,
    add column document_number text,
    add column document_on date,
    add column tip_version integer not null default 0,
    add column detail text,
    add column other_unit text,
    add column from_status text,
    add column from_type text,
    add column from_outcome text,
    add column from_outcome_on date,
    add column to_status text,
    add column undoes uuid,
    add constraint step_moves check ((from_status is null) = (to_status is null)),
    add constraint step_undone_once unique (undoes);
alter table tips.step alter column tip_version drop default;
comment on column tips.step.document_number is 'Số, ký hiệu văn bản làm căn cứ';
comment on column tips.step.detail is 'Khóa của điều đã chọn: loại tin, kết quả, giá trị';
comment on column tips.step.undoes is 'Bước được hủy; bước đó vẫn giữ nguyên';

update tips.step set detail = 'Value.' || substr(step, 7), step = 'JUDGE' where step like 'VALUE\_%';
update tips.step set step = case step
    when 'RECEIVED' then 'RECEIVE' when 'CLASSIFIED' then 'CLASSIFY' when 'VERIFYING' then 'CHECK'
    when 'VERIFIED' then 'VERIFY' when 'RESOLVED' then 'RESOLVE' when 'CLOSED' then 'CLOSE' when 'ROUTED' then 'ROUTE'
    else step end;

-- The old unit keeps what it did itself, whoever handles the tip today.
create policy own_steps on tips.step for select
    using (handling_unit in (select accounts.units_within(current_setting('tindan.reach', true))));
