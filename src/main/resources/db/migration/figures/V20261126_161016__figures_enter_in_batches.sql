-- Figures that came in one file: entered together, and taken back together.
alter table figures.entered_figure
    add column batch uuid,
    add column replaces bigint constraint entered_figure_replaces references figures.entered_figure (id);
comment on column figures.entered_figure.batch is 'Tệp nhập, nếu số liệu đến từ một tệp';
comment on column figures.entered_figure.replaces is 'Số liệu đứng trước đó trong cùng ô: trở lại khi tệp bị rút';
create index entered_figure_by_batch on figures.entered_figure (batch) where batch is not null;

create table figures.taken_back (
    batch uuid constraint taken_back_key primary key
);
comment on table figures.taken_back is 'Tệp nhập đã rút lại: số liệu của nó không đứng lại nữa';

-- A paper that says "thời gian qua" names no period. What it says is kept in its words and is in no total.
create table figures.undated_figure (
    id bigint generated always as identity constraint undated_figure_key primary key,
    unit text not null constraint undated_figure_unit references geography.unit (id),
    period text not null constraint undated_figure_period check (period <> ''),
    indicator text not null,
    value numeric constraint undated_figure_finite check (value >= 0 and value < 'Infinity'),
    qualifier text not null constraint undated_figure_qualifier
        check (qualifier in ('EXACT', 'OVER', 'NEARLY', 'ABOUT', 'MAGNITUDE', 'UNKNOWN')),
    word text,
    source text not null constraint undated_figure_source check (source <> ''),
    batch uuid not null,
    entered_at timestamptz not null,
    entered_by text not null,
    constraint undated_figure_known check ((value is null) = (qualifier = 'UNKNOWN'))
);
comment on table figures.undated_figure is 'Số liệu mà nguồn không nêu rõ kỳ: giữ nguyên lời, không cộng vào tổng nào';
create index undated_figure_by_unit on figures.undated_figure (unit);
create index undated_figure_by_batch on figures.undated_figure (batch);
