-- Why a report came back from its signer, for whoever works on it; until it is approved.
alter table reports.report
    add column returned_at timestamptz,
    add column returned_by text,
    add column returned_why text,
    add constraint report_returned check (returned_at is null or returned_by is not null and returned_why <> '');
comment on column reports.report.returned_why is 'Lý do người ký trả lại để sửa';
