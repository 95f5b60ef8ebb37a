-- The articles of the criminal code that a case may be about, by the day they apply: a change of an article or of the group
-- it is counted in ends one row and begins another. Crimes against national security and against state secrets are not
-- here, as such cases are not. Names and groups were written from general knowledge: an administrator checks them.
create table cases.offence (
    code text not null,
    valid_from date not null,
    valid_to date,
    name text not null,
    chapter text not null,
    offence_group text not null constraint offence_group_here check (offence_group <> 'NATIONAL_SECURITY'),
    basis text not null,
    constraint offence_key primary key (code, valid_from),
    constraint offence_valid check (valid_to > valid_from)
);
comment on table cases.offence is 'Bảng mã tội danh theo điều luật, có thời hạn hiệu lực; nhóm để thống kê';
comment on column cases.offence.valid_to is 'Ngày đầu tiên không còn áp dụng';
create unique index offence_in_force on cases.offence (code) where valid_to is null;
