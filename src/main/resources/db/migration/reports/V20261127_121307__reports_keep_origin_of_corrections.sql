-- A correction often replaces what was counted by what a paper says, or the other way round. Of earlier sheets nobody knows.
alter table reports.corrected_figure
    add column origin text,
    add column document text;
comment on column reports.corrected_figure.origin is 'Con số mới lấy từ đâu: LIVE, ENTERED, DERIVED, NONE';
comment on column reports.corrected_figure.document is 'Văn bản mà con số mới được nhập từ đó';
