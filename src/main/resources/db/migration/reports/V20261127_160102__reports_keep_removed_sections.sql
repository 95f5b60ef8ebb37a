-- What was taken out of a draft, with the words it had: it can be put back.
create table reports.removed_section (
    id uuid constraint removed_section_key primary key,
    report uuid not null constraint removed_section_report references reports.report (id),
    position integer not null,
    level integer not null constraint removed_section_level check (level in (1, 2)),
    heading text not null constraint removed_section_heading check (heading <> ''),
    body text not null,
    origin text,
    removed_at timestamptz not null
);
comment on table reports.removed_section is 'Mục đã bỏ khỏi dự thảo báo cáo, giữ lời văn để đưa lại';
create index removed_section_of on reports.removed_section (report);

alter table reports.removed_section enable row level security;
create policy reach on reports.removed_section using ((select accounts.reaches_all())
    or exists (select from reports.report parent where parent.id = report
        and parent.unit in (select reports.units_within(current_setting('tindan.reach', true)))))
    with check (true);
