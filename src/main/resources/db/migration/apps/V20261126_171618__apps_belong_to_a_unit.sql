-- An application belongs to the unit whose administrator issued its key: those of another one neither see nor revoke it.
alter table apps.application add column unit text constraint application_unit references geography.unit (id);
update apps.application a set unit = coalesce((select o.unit from accounts.officer o where o.username = a.issued_by), 'v2-00');
alter table apps.application alter column unit set not null;
comment on column apps.application.unit is 'Đơn vị cấp khóa';
