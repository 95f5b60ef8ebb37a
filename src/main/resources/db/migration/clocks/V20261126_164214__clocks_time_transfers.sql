insert into clocks.rule (id, basis, unit, count, extended_by) values
    ('TRANSFER', 'TTLT 01/2017 (không thuộc thẩm quyền)', 'HOUR', 24, null);
