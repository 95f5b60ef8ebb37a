-- What was issued is kept byte for byte; it is corrected only by a dated sheet beside it.
create table reports.correction (
    report uuid not null constraint correction_report references reports.report (id),
    number integer not null constraint correction_number check (number > 0),
    issued_on date not null,
    signer text not null constraint correction_signer check (signer <> ''),
    reason text not null constraint correction_reason check (reason <> ''),
    content text not null,
    content_sha256 text not null,
    issued_at timestamptz not null,
    issued_by text not null,
    constraint correction_key primary key (report, number)
);
comment on table reports.correction is 'Phiếu đính chính của báo cáo đã phát hành';

create table reports.corrected_figure (
    report uuid not null,
    correction integer not null,
    indicator text not null,
    issued_printed text not null,
    value numeric,
    qualifier text not null,
    word text,
    printed text not null,
    constraint corrected_figure_key primary key (report, correction, indicator),
    constraint corrected_figure_sheet foreign key (report, correction) references reports.correction (report, number)
);
comment on table reports.corrected_figure is 'Con số được đính chính: đã in, nay sửa thành';

-- correction 0 is the report itself
create table reports.kept_file (
    report uuid not null constraint kept_file_report references reports.report (id),
    correction integer not null,
    format text not null,
    name text not null,
    content bytea not null,
    sha256 text not null,
    constraint kept_file_key primary key (report, correction, format)
);
comment on table reports.kept_file is 'Tệp đã phát hành, giữ nguyên từng byte';

create table reports.signed_file (
    id bigint generated always as identity constraint signed_file_key primary key,
    report uuid not null constraint signed_file_report references reports.report (id),
    name text not null,
    content bytea not null,
    sha256 text not null,
    signatures integer not null,
    is_of_issued boolean not null,
    kept_at timestamptz not null,
    kept_by text not null,
    constraint signed_file_once unique (report, sha256)
);
comment on table reports.signed_file is 'Bản PDF đã ký gửi lại, giữ kèm mã băm';

create function reports.keep_issued() returns trigger language plpgsql as $$
begin
    raise 'reports.% keeps what was issued', tg_table_name;
end $$;
create trigger keep before update or delete on reports.printed_figure for each row execute function reports.keep_issued();
create trigger keep before update or delete on reports.printed_input for each row execute function reports.keep_issued();
create trigger keep before update or delete on reports.correction for each row execute function reports.keep_issued();
create trigger keep before update or delete on reports.corrected_figure for each row execute function reports.keep_issued();
create trigger keep before update or delete on reports.kept_file for each row execute function reports.keep_issued();
create trigger keep before update or delete on reports.signed_file for each row execute function reports.keep_issued();
create trigger keep before update or delete on reports.report for each row when (old.status = 'ISSUED')
    execute function reports.keep_issued();
