-- Working days of 2026 that were exchanged for a Saturday: 2 January for 10 January (12729/VPCP-KGVX of 25/12/2025), and
-- 31 August for 22 August (proposal of Bộ Nội vụ, approved by the Prime Minister as published on 13/10/2025). What an
-- administrator entered before stays as it is; of later years they are entered at /admin/holidays once they are decided.
insert into clocks.holiday (day, name, worked) values
    ('2026-01-02', 'Nghỉ hoán đổi Tết Dương lịch', false),
    ('2026-01-10', 'Làm bù Tết Dương lịch', true),
    ('2026-08-31', 'Nghỉ hoán đổi Quốc khánh', false),
    ('2026-08-22', 'Làm bù Quốc khánh', true)
on conflict (day) do nothing;
