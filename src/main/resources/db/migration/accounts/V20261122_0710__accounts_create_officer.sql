create schema if not exists accounts;

create table accounts.officer (
    id uuid constraint officer_key primary key,
    username text not null constraint officer_username_unique unique
        constraint officer_username_form check (username ~ '^[a-z0-9][a-z0-9.-]{1,39}$'),
    name text not null,
    unit text not null constraint officer_unit references geography.unit (id),
    password_hash text not null,
    enabled boolean not null,
    version integer not null
);
comment on table accounts.officer is 'Cán bộ: tài khoản thuộc một đơn vị';

create table accounts.officer_role (
    officer_id uuid not null constraint officer_role_officer references accounts.officer (id) on delete cascade,
    role text not null,
    constraint officer_role_key primary key (officer_id, role)
);
comment on table accounts.officer_role is 'Vai trò của cán bộ';

-- Every unit that someone reaches whose own unit is a commune, a province or the nation of today: the one wall that
-- each office query stands behind.
create function accounts.units_within(reach text) returns setof text
    language sql stable parallel safe
as $$
    select reach
    union
    select area.commune
    from geography.commune_area area
    where area.v2_province = reach or reach = 'v2-00'
    union
    select place.id from geography.place place where reach = 'v2-00' and place.kind = 'PROVINCE'
$$;
