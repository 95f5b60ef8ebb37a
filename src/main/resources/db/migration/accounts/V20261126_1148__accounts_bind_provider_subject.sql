-- Whom a provider of single sign-on means: its own number of a person, bound to an account at the first sign-in. Names are
-- given to somebody else one day; such a number is not.
create table accounts.provider_subject (
    issuer text not null,
    subject text not null,
    officer_id uuid not null constraint provider_subject_officer references accounts.officer (id),
    bound_at timestamptz not null,
    constraint provider_subject_key primary key (issuer, subject),
    constraint provider_subject_once unique (officer_id, issuer)
);
comment on table accounts.provider_subject is 'Người của hệ thống đăng nhập một lần gắn với tài khoản nào';
