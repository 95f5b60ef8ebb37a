-- A report on its way: its text in sections, the figures it was written with, its number, day and signer.
alter table reports.report
    add column figures text,
    add column figures_at timestamptz,
    add column place text,
    add column capacity text,
    add column recipients text,
    add column content text,
    add column approved_at timestamptz,
    add column approved_by text,
    add column number integer,
    add column issued_on date,
    add column issued_year integer,
    add column signer text,
    add column figure_status text,
    add column content_sha256 text,
    add column issued_at timestamptz,
    add column issued_by text,
    add constraint report_status check (status in ('DRAFT', 'APPROVED', 'ISSUED')),
    add constraint report_approved check (status = 'DRAFT' or content is not null and approved_by is not null),
    add constraint report_issued check (status <> 'ISSUED' or number > 0 and issued_on is not null
        and signer <> '' and content_sha256 is not null and issued_by is not null),
    add constraint report_number_once unique (unit, issued_year, number);
comment on column reports.report.figures is 'Số liệu đã lấy cho dự thảo';
comment on column reports.report.content is 'Toàn văn đã duyệt, đã phát hành, dạng chuẩn để băm';

create table reports.section (
    report uuid not null constraint section_report references reports.report (id),
    position integer not null,
    level integer not null constraint section_level check (level in (1, 2)),
    heading text not null constraint section_heading check (heading <> ''),
    body text not null,
    origin text,
    constraint section_key primary key (report, position)
);
comment on table reports.section is 'Mục của báo cáo: tiêu đề và các câu, số liệu để trong ngoặc nhọn';
comment on column reports.section.origin is 'Câu mẫu mà mục bắt đầu từ đó, để biết đã sửa hay chưa';

create table reports.printed_figure (
    report uuid not null constraint printed_figure_report references reports.report (id),
    indicator text not null,
    period text not null constraint printed_figure_period check (period in ('NOW', 'BEFORE')),
    name text not null,
    measure text not null,
    definition text not null,
    value numeric,
    qualifier text not null,
    word text,
    printed text not null,
    origin text not null,
    reported integer not null,
    due integer not null,
    document text,
    constraint printed_figure_key primary key (report, indicator, period)
);
comment on table reports.printed_figure is 'Từng con số của báo cáo đã phát hành, kèm nguồn';

create table reports.printed_input (
    report uuid not null constraint printed_input_report references reports.report (id),
    indicator text not null,
    unit text not null,
    amount numeric not null,
    constraint printed_input_key primary key (report, indicator, unit)
);
comment on table reports.printed_input is 'Phần của từng đơn vị trong con số đếm trên hệ thống, lúc phát hành';
