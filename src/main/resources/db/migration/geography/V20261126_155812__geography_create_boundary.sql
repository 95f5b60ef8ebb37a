create table geography.boundary (
    unit      text not null,
    shape     bytea not null,
    west      double precision not null,
    south     double precision not null,
    east      double precision not null,
    north     double precision not null,
    points    integer not null,
    source    text not null,
    loaded_at timestamptz not null,
    constraint boundary_pk primary key (unit),
    constraint boundary_extent check (west < east and south < north),
    constraint boundary_unit_fk foreign key (unit) references geography.unit (id)
);
comment on table geography.boundary is
    'Ranh giới do người quản trị nạp: an outline of a unit, simplified; shape is what vn.tindan.geography.boundaries.Outlines writes';

create table geography.boundary_version (
    number bigint not null,
    constraint boundary_version_pk primary key (number)
);
insert into geography.boundary_version (number) values (0);
comment on table geography.boundary_version is
    'One row, counted up with every change of boundaries: what was drawn before is then drawn anew, and two imports never mix';
