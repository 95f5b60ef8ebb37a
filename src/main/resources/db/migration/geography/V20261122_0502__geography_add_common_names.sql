-- How people write these places whatever their papers say.
insert into geography.alias (unit, name) values
    ('v2-79', 'Sài Gòn'),
    ('v2-79', 'HCM'),
    ('v2-79', 'TPHCM'),
    ('v1-77', 'BRVT'),
    ('v1-77', 'Vũng Tàu');
