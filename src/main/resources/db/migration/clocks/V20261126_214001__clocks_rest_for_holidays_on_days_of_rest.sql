-- A holiday on a weekly day of rest is rested on the next working day (Bộ luật Lao động 2019, điều 111 khoản 3): in 2027
-- Saturday 6 and Sunday 7 February, and Saturday 1 May. Days that are only exchanged (worked on another Saturday) are
-- decided each year; an administrator enters them at /admin/holidays.
insert into clocks.holiday (day, name, worked) values
    ('2027-02-10', 'Nghỉ bù Tết Nguyên đán (dự kiến)', false),
    ('2027-02-11', 'Nghỉ bù Tết Nguyên đán (dự kiến)', false),
    ('2027-05-03', 'Nghỉ bù Quốc tế Lao động', false)
on conflict (day) do nothing;
