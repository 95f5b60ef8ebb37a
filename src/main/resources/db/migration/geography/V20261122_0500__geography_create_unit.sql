create schema if not exists geography;

create table geography.code_set (
    id          text not null,
    valid_from  date not null,
    valid_to    date,
    legal_basis text not null,
    constraint code_set_pk primary key (id),
    constraint code_set_validity check (valid_to > valid_from)
);
comment on table geography.code_set is 'Bộ mã đơn vị hành chính: the same code names another place in another set';

create table geography.unit (
    id         text not null,
    code_set   text not null,
    code       text not null,
    kind       text not null,
    parent     text,
    valid_from date not null,
    valid_to   date,
    constraint unit_pk primary key (id),
    constraint unit_id_is_set_and_code check (id = code_set || '-' || code),
    constraint unit_code check (code ~ '^([0-9]{2}|[0-9]{3}|[0-9]{5})$'),
    constraint unit_kind check (kind in ('NATION', 'PROVINCE', 'DISTRICT', 'COMMUNE')),
    constraint unit_validity check (valid_to > valid_from),
    constraint unit_only_nation_has_no_parent check ((kind = 'NATION') = (parent is null)),
    constraint unit_code_set_fk foreign key (code_set) references geography.code_set (id),
    constraint unit_parent_fk foreign key (parent) references geography.unit (id)
);
create index unit_by_parent on geography.unit (parent);
comment on table geography.unit is 'Đơn vị hành chính; valid_to is the first day on which it is no more';

create table geography.naming (
    unit        text not null,
    valid_from  date not null,
    type        text not null,
    name        text not null,
    full_name   text not null,
    legal_basis text,
    constraint naming_pk primary key (unit, valid_from),
    constraint naming_type check (type in ('nation', 'tinh', 'thanh_pho', 'quan', 'huyen', 'thi_xa', 'xa', 'phuong', 'thi_tran', 'dac_khu')),
    constraint naming_unit_fk foreign key (unit) references geography.unit (id)
);
comment on table geography.naming is 'Tên và loại đơn vị: holds until the next naming of the unit, so two never overlap';

create table geography.alias (
    unit text not null,
    name text not null,
    constraint alias_pk primary key (unit, name),
    constraint alias_unit_fk foreign key (unit) references geography.unit (id)
);
comment on table geography.alias is 'Tên gọi khác: older names and other spellings by which people still ask for the unit';

create table geography.succession (
    former                 text not null,
    current                text not null,
    effective_on           date not null,
    relation               text not null,
    takes_whole_population boolean,
    note                   text,
    constraint succession_pk primary key (former, current),
    constraint succession_is_between_two check (former <> current),
    constraint succession_relation check (relation in ('whole', 'unchanged', 'renamed', 'type_changed', 'whole_to_dac_khu',
        'part', 'part_area', 'part_area_all_population', 'part_population', 'all_area_part_population', 'remainder', 'area')),
    constraint succession_former_fk foreign key (former) references geography.unit (id),
    constraint succession_current_fk foreign key (current) references geography.unit (id)
);
create index succession_by_current on geography.succession (current);
comment on table geography.succession is
    'Đơn vị cũ thành đơn vị mới; takes_whole_population null: the law does not say; area: land without people or a code of its own';

create table geography.commune_area (
    commune     text not null,
    v1_province text not null,
    v2_province text not null,
    constraint commune_area_pk primary key (commune),
    constraint commune_area_commune_fk foreign key (commune) references geography.unit (id),
    constraint commune_area_v1_province_fk foreign key (v1_province) references geography.unit (id),
    constraint commune_area_v2_province_fk foreign key (v2_province) references geography.unit (id)
);
comment on table geography.commune_area is
    'Xã và tỉnh của nó trên cả hai bản đồ: published; every commune of either set, and the five island districts that had none';

create view geography.place as
select u.id, u.kind, n.type, n.name, n.full_name, u.parent, u.valid_from, u.valid_to
from geography.unit u
cross join lateral (
    select type, name, full_name
    from geography.naming
    where unit = u.id
    order by valid_from > (now() at time zone 'Asia/Ho_Chi_Minh')::date, abs(valid_from - (now() at time zone 'Asia/Ho_Chi_Minh')::date)
    limit 1
) n;
comment on view geography.place is 'Đơn vị với tên hiện hành, or its last name where it is no more: published';
