-- A report prints the figure of the period before and the change too: a sheet that puts one of them right says all three.
alter table reports.corrected_figure
    add column part text not null default 'NOW' constraint corrected_figure_part check (part in ('NOW', 'BEFORE', 'CHANGE')),
    drop constraint corrected_figure_key,
    add constraint corrected_figure_key primary key (report, correction, indicator, part);
comment on column reports.corrected_figure.part is 'Số kỳ này, số cùng kỳ, hay tăng giảm so với cùng kỳ';
