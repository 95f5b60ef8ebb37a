create table geography.region (
    code        text not null,
    name        text not null,
    valid_from  date not null,
    valid_to    date,
    legal_basis text not null,
    constraint region_pk primary key (code),
    constraint region_code check (code ~ '^[a-z]+(-[a-z]+)*$'),
    constraint region_validity check (valid_to > valid_from)
);
comment on table geography.region is
    'Vùng: a named, dated set of former provinces; not a union of provinces of today. Where only the year of the basis is known, 1 January';

create table geography.region_member (
    region   text not null,
    province text not null,
    part     text,
    constraint region_member_pk primary key (region, province),
    constraint region_member_region_fk foreign key (region) references geography.region (code),
    constraint region_member_province_fk foreign key (province) references geography.unit (id)
);
comment on table geography.region_member is 'Tỉnh thuộc vùng; part says which part, where the region does not hold the whole province';

insert into geography.region (code, name, valid_from, legal_basis) values
    ('tay-nam-bo', 'Tây Nam Bộ', '2012-01-01', 'Quy định 96-QĐ/TW năm 2012 của Bộ Chính trị'),
    ('tay-bac', 'Tây Bắc và phụ cận', '2012-01-01', 'Quy định 96-QĐ/TW năm 2012 của Bộ Chính trị');

insert into geography.region_member (region, province, part)
select m.region, u.id, m.part
from (values
    ('tay-nam-bo', array['80', '82', '83', '84', '86', '87', '89', '91', '92', '93', '94', '95', '96'], null),
    ('tay-bac', array['02', '04', '06', '08', '10', '11', '12', '14', '15', '17', '20', '25'], null),
    ('tay-bac', array['38', '40'], 'các huyện phía tây')
) m (region, codes, part)
join geography.unit u on u.code_set = 'v1' and u.code = any (m.codes);

create view geography.commune_today as
select a.commune,
    case
        when u.code_set = 'v2' then u.id
        else (select min(s.current) from geography.succession s where s.former = u.id and s.takes_whole_population)
    end as commune_today,
    a.v2_province as province_today
from geography.commune_area a
join geography.unit u on u.id = a.commune;
comment on view geography.commune_today is
    'Xã hiện nay nhận số liệu của xã cũ, null: chưa tách được, its figures stay with the province. Published';
