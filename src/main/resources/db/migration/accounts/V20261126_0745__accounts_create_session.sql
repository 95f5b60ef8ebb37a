-- Sessions of officers and citizens, shared by every instance; the names of columns are Spring Session's.
create table accounts.session (
    primary_id char(36) constraint session_key primary key,
    session_id char(36) not null constraint session_id_unique unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval integer not null,
    expiry_time bigint not null,
    principal_name text
);
comment on table accounts.session is 'Phiên làm việc; hết hạn thì xóa';
create index session_expiry on accounts.session (expiry_time);
create index session_principal on accounts.session (principal_name) where principal_name is not null;

create table accounts.session_attributes (
    session_primary_id char(36) not null constraint session_attributes_session
        references accounts.session (primary_id) on delete cascade,
    attribute_name text not null,
    attribute_bytes bytea not null,
    constraint session_attributes_key primary key (session_primary_id, attribute_name)
);
comment on table accounts.session_attributes is 'Những gì một phiên giữ, niêm phong';
