-- Whom the work of a unit can be given to: their names, for lists of other modules.
create view accounts.colleague as
select o.id, o.username, o.name, o.unit
from accounts.officer o
where o.state = 'ACTIVE'
  and exists (select from accounts.officer_role r
              where r.officer_id = o.id and r.role in ('DUTY_OFFICER', 'CHIEF', 'PROVINCIAL_HANDLER'));
comment on view accounts.colleague is 'Cán bộ đang làm việc có thể được giao nguồn tin';
