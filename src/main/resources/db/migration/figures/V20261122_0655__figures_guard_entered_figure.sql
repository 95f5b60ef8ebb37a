-- What else an entered figure must say: the convention and the stock-taking day of its period, and by which definition.
alter table figures.entered_figure
    add column convention text,
    add column as_of date,
    add column definition integer not null default 1;

update figures.entered_figure
set as_of = to_day,
    convention = case
        when extract(month from from_day) = 1 and extract(day from from_day) = 1
            and extract(month from to_day) = 12 and extract(day from to_day) = 31 then 'CALENDAR'
        else 'FREE' end;

alter table figures.entered_figure
    alter column convention set not null,
    alter column as_of set not null,
    add constraint entered_figure_convention
        check (convention in ('CALENDAR', 'ADMINISTRATIVE', 'STATISTICAL', 'FREE')),
    add constraint entered_figure_as_of check (as_of >= from_day),
    add constraint entered_figure_definition check (definition > 0),
    -- NaN is above Infinity
    add constraint entered_figure_finite check (value >= 0 and value < 'Infinity'),
    add constraint entered_figure_source check (source <> '');

comment on column figures.entered_figure.as_of is 'Ngày chốt số liệu hiện có';
comment on column figures.entered_figure.definition is 'Phiên bản cách tính chỉ tiêu';

-- Of a figure once entered, only that it has been superseded may change.
create function figures.keep_entered_figure() returns trigger
language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.is_current and not new.is_current
        and to_jsonb(new) - 'is_current' = to_jsonb(old) - 'is_current' then
        return new;
    end if;
    raise 'figures.entered_figure keeps what was entered';
end $$;

create trigger keep before update or delete on figures.entered_figure
    for each row execute function figures.keep_entered_figure();
