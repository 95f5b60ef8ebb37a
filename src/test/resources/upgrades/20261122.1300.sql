-- Rows as the application of 22/11/2026 wrote them, of every kind that it kept.
insert into accounts.officer (id, username, name, unit, password_hash, enabled, version) values
    ('00000000-0000-4000-8000-000000000001', 'nangcap', 'Đang Làm', 'v2-31507', '{x}', true, 3),
    ('00000000-0000-4000-8000-000000000002', 'nangcap.nghi', 'Đã Nghỉ', 'v2-92', '{x}', false, 1);
insert into accounts.officer_role values ('00000000-0000-4000-8000-000000000001', 'CHIEF');
insert into tips.tip (id, receipt_digest, data_key, story, tokens, channel, category, counted_unit, handling_unit, received_at,
                      received_on, register_year, register_number, status, value, outcome, outcome_on, version)
select gen_random_uuid(), decode(md5('nang cap ' || n), 'hex'), '\x01', '\x02', array[n]::bigint[], 'WEB', 'DRUGS', 'v2-31507', 'v2-31507',
       timestamptz '2026-11-20 09:00+07', '2026-11-20', 2026, n, case when n = 1 then 'NEW' else 'CLOSED' end,
       case when n = 1 then 'NOT_JUDGED' else 'YES' end, case when n > 1 then 'HANDLED' end, case when n > 1 then date '2026-11-21' end, 0
from generate_series(1, 3) n;
insert into tips.register values ('v2-31507', 2026, 3);
insert into tips.informant select id, '\x03' from tips.tip where register_number = 1;
insert into tips.message (id, tip_id, side, at, text) select gen_random_uuid(), id, 'CITIZEN', received_at, '\x04' from tips.tip;
insert into tips.step (id, tip_id, at, actor, actor_unit, handling_unit, step)
select gen_random_uuid(), id, received_at, 'citizen', null, handling_unit, 'RECEIVED' from tips.tip;
insert into tips.opening select id, 2, received_at from tips.tip;
insert into cases.case_file (id, data_key, title, commune, handling_unit, register_year, register_number, opened_on, discovered_on,
                             offence_group, severity, severity_basis, handled_as, gang_dismantled_on, from_tips, status, cleared_on, steps, version)
values ('00000000-0000-4000-8000-0000000000c1', '\x01', '\x02', 'v2-31507', 'v2-31507', 2026, 1, '2026-11-20', '2026-11-19', 'DRUG',
        'SERIOUS', 'CHARGED', 'CRIMINAL', '2026-11-20', true, 'CLEARED', '2026-11-21', 1, 2);
insert into cases.register values ('v2-31507', 2026, 1);
insert into cases.case_tip select '00000000-0000-4000-8000-0000000000c1', id, 'LED' from tips.tip where register_number = 2;
insert into cases.step values ('00000000-0000-4000-8000-0000000000c1', 1, '2026-11-20', '2026-11-20 10:00+07', 'nangcap', 'v2-31507', 'OPENED', null);
insert into cases.subject (id, case_id, name, role, act, acted_on)
select gen_random_uuid(), '00000000-0000-4000-8000-0000000000c1', '\x05', 'SUSPECT', act, day::date
from (values ('ARRESTED', '2026-11-20'), ('NONE', null)) as person (act, day);
insert into cases.seizure (id, case_id, commune, kind, quantity, measure, seized_on)
values (gen_random_uuid(), '00000000-0000-4000-8000-0000000000c1', 'v2-31507', 'HEROIN', 1.5, 'GRAM', '2026-11-20');
insert into movement.model_type values ('00000000-0000-4000-8000-0000000000f1', 'Loại của đợt nâng cấp', 'SELF_GOVERNING');
insert into movement.model (id, type_id, name, unit, founded_on, version)
values ('00000000-0000-4000-8000-0000000000f2', '00000000-0000-4000-8000-0000000000f1', 'Mô hình cũ', 'v2-31507', '2026-01-05', 0);
insert into movement.recognition values ('00000000-0000-4000-8000-0000000000f2', 'PROVINCE', '2026-06-01', '12/QĐ');
insert into movement.model_site (id, model_id, unit, place, from_day, teams, version)
values (gen_random_uuid(), '00000000-0000-4000-8000-0000000000f2', 'v2-31507', 'khu vực 1', '2026-01-05', 2, 0);
insert into awards.decision (id, number, decided_on, level, form, type, signer, unit, version)
values ('00000000-0000-4000-8000-0000000000a1', '7/QĐ', '2026-08-19', 'PROVINCE', 'CERTIFICATE', 'PERIODIC', 'Người Ký', 'v2-92', 0);
insert into awards.recipient (id, decision_id, decided_on, level, form, type, in_force, kind, name, unit)
values (gen_random_uuid(), '00000000-0000-4000-8000-0000000000a1', '2026-08-19', 'PROVINCE', 'CERTIFICATE', 'PERIODIC', true,
        'INDIVIDUAL', 'Nguyễn Văn Cũ', 'v2-31507');
insert into reports.report values
    ('00000000-0000-4000-8000-0000000000e1', 'v2-92', '2025-12-15', '2026-12-14', 'ADMINISTRATIVE', 'DRAFT', '2026-11-20 10:00+07', 'thuky', 0);
insert into figures.entered_figure (unit, from_day, to_day, indicator, value, qualifier, source, status, is_implied, entered_at, entered_by, is_current, convention, as_of)
values ('v2-92', '2024-01-01', '2024-12-31', 'tips_received', 1107, 'OVER', 'BC 2024', 'OFFICIAL', false, '2026-11-20 10:00+07', 'thuky', true, 'CALENDAR', '2024-12-31');
insert into audit.entry (number, at, actor, role, unit, action, subject, hash)
values (1, '2026-11-20 10:00+07', 'nangcap', 'CHIEF', 'v2-31507', 'opened', 'tip x', decode(repeat('ab', 32), 'hex'));
update audit.head set number = 1, hash = decode(repeat('ab', 32), 'hex');
