create table figures.entered_figure (
    id bigint generated always as identity constraint entered_figure_key primary key,
    unit text not null constraint entered_figure_unit references geography.unit (id),
    from_day date not null,
    to_day date not null,
    indicator text not null,
    value numeric,
    qualifier text not null constraint entered_figure_qualifier
        check (qualifier in ('EXACT', 'OVER', 'NEARLY', 'ABOUT', 'MAGNITUDE', 'UNKNOWN')),
    word text,
    source text not null,
    status text not null constraint entered_figure_status
        check (status in ('ESTIMATE', 'PRELIMINARY', 'OFFICIAL')),
    is_implied boolean not null,
    entered_at timestamptz not null,
    entered_by text not null,
    is_current boolean not null,
    constraint entered_figure_days check (from_day <= to_day),
    constraint entered_figure_known check ((value is null) = (qualifier = 'UNKNOWN'))
);
comment on table figures.entered_figure is
    'Số liệu nhập từ báo cáo, kèm nguồn; bản sau thay bản trước, bản trước vẫn giữ';
create unique index entered_figure_current
    on figures.entered_figure (unit, from_day, to_day, indicator) where is_current;
