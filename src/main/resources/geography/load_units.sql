insert into geography.code_set (id, valid_from, valid_to, legal_basis) values
    -- The list of 30 June 2025 stands for the whole time of the 63 provinces; older names of communes are aliases.
    ('v1', '2008-08-01', '2025-07-01', '15/2008/QH12'),
    ('v2', '2025-07-01', null, '202/2025/QH15; 19/2025/QĐ-TTg');

create temporary table listed on commit drop as
select s.id as code_set, l.code, l.type, l.name, l.parent, s.valid_from, s.valid_to
from (
    select 'v1' as code_set, * from units_v1
    union all
    select 'v2', * from units_v2
    union all
    select id, '00', 'nation', 'Toàn quốc', null from geography.code_set
) l
join geography.code_set s on s.id = l.code_set;

insert into geography.unit (id, code_set, code, kind, parent, valid_from, valid_to)
select code_set || '-' || code, code_set, code,
    case
        when type = 'nation' then 'NATION'
        when length(code) = 2 then 'PROVINCE'
        when length(code) = 3 then 'DISTRICT'
        else 'COMMUNE'
    end,
    code_set || '-' || parent, valid_from, valid_to
from listed;

insert into geography.naming (unit, valid_from, type, name, full_name, legal_basis)
select n.unit, n.valid_from, n.type, n.name, trim(t.prefix || ' ' || n.name), n.legal_basis
from (
    select code_set || '-' || code as unit, valid_from, type, name, null as legal_basis from listed
    union all
    select unit, valid_from::date, type, name, legal_basis from renamings
) n
join (values
    ('nation', ''), ('tinh', 'Tỉnh'), ('thanh_pho', 'Thành phố'), ('quan', 'Quận'), ('huyen', 'Huyện'), ('thi_xa', 'Thị xã'),
    ('xa', 'Xã'), ('phuong', 'Phường'), ('thi_tran', 'Thị trấn'), ('dac_khu', 'Đặc khu')
) t (type, prefix) on t.type = n.type;

insert into geography.succession (former, current, effective_on, relation, takes_whole_population, note)
select 'v1-' || former, 'v2-' || current, '2025-07-01', relation, takes_whole_population::boolean, note
from (
    select * from successions_2025
    union all
    select '00', '00', 'unchanged', 't', null
) s;

insert into geography.alias (unit, name)
select 'v1-' || code, name from aliases_v1;

analyze geography.unit, geography.naming, geography.succession;

-- What had communes, and the five island districts that had none; each former province went whole into one of today's.
with former_commune as (
    select u.id, coalesce(d.parent, u.parent) as province
    from geography.unit u
    left join geography.unit d on d.id = u.parent and d.kind = 'DISTRICT'
    where u.code_set = 'v1'
      and (u.kind = 'COMMUNE'
           or u.kind = 'DISTRICT' and not exists (select from geography.unit c where c.parent = u.id))
)
insert into geography.commune_area (commune, v1_province, v2_province)
select c.id, c.province, s.current
from former_commune c
join geography.succession s on s.former = c.province
union all
select u.id, min(c.province), u.parent
from geography.unit u
join geography.succession s on s.current = u.id and s.relation <> 'area'
join former_commune c on c.id = s.former
where u.code_set = 'v2' and u.kind = 'COMMUNE'
group by u.id;

analyze geography.commune_area;
