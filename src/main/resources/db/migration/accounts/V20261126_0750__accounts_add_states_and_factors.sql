alter table accounts.officer
    add column state text not null default 'ACTIVE'
        constraint officer_state check (state in ('INVITED', 'ACTIVE', 'SUSPENDED', 'ENDED')),
    alter column password_hash drop not null;
update accounts.officer set state = 'SUSPENDED' where not enabled;
alter table accounts.officer drop column enabled, alter column state drop default,
    add constraint officer_active_has_password check (state <> 'INVITED' or password_hash is null);
create index officer_by_unit on accounts.officer (unit);
comment on column accounts.officer.state is 'Đã mời, đang dùng, tạm khóa, đã thôi';

create table accounts.invitation (
    digest bytea constraint invitation_key primary key,
    officer_id uuid not null constraint invitation_officer references accounts.officer (id),
    expires_at timestamptz not null
);
comment on table accounts.invitation is 'Lời mời dùng một lần: chỉ giữ giá trị băm của đường dẫn';
create index invitation_of_officer on accounts.invitation (officer_id);

create unlogged table accounts.sign_in_failure (
    key bytea not null,
    at timestamptz not null
);
comment on table accounts.sign_in_failure is 'Lần đăng nhập sai, theo dấu của (tài khoản, nơi gọi); không giữ tên, không giữ địa chỉ';
create index sign_in_failure_of_key on accounts.sign_in_failure (key, at);
create index sign_in_failure_at on accounts.sign_in_failure (at);

create table accounts.code_factor (
    officer_id uuid constraint code_factor_key primary key constraint code_factor_officer references accounts.officer (id),
    secret bytea not null,
    last_step bigint not null
);
comment on table accounts.code_factor is 'Mã xác thực theo thời gian: khóa niêm phong, bước đã dùng cuối cùng';

create table accounts.recovery_code (
    digest bytea constraint recovery_code_key primary key,
    officer_id uuid not null constraint recovery_code_officer references accounts.officer (id)
);
comment on table accounts.recovery_code is 'Mã dự phòng, mỗi mã dùng một lần';
create index recovery_code_of_officer on accounts.recovery_code (officer_id);

-- The names of these two and of their columns are Spring Security's.
create table accounts.user_entities (
    id text constraint user_entities_key primary key,
    name text not null constraint user_entities_name unique
        constraint user_entities_officer references accounts.officer (username),
    display_name text
);
comment on table accounts.user_entities is 'Chủ của khóa đăng nhập (passkey)';
create table accounts.user_credentials (
    credential_id text constraint user_credentials_key primary key,
    user_entity_user_id text not null constraint user_credentials_entity
        references accounts.user_entities (id) on delete cascade,
    public_key bytea not null,
    signature_count bigint,
    uv_initialized boolean,
    backup_eligible boolean not null,
    authenticator_transports text,
    public_key_credential_type text,
    backup_state boolean not null,
    attestation_object bytea,
    attestation_client_data_json bytea,
    created timestamp,
    last_used timestamp,
    label text not null
);
comment on table accounts.user_credentials is 'Khóa đăng nhập (passkey): chỉ khóa công khai';
create index user_credentials_of_entity on accounts.user_credentials (user_entity_user_id);
