-- What an officer's unit may report on: itself and those below, and what it was made of on the former map (published to
-- this schema's policies only). A former unit that went to two is within the wall of both; the query knows better.
create function reports.units_within(reach text) returns setof text
    language sql stable parallel safe
as $$
    select accounts.units_within(reach)
    union all
    select distinct area.v1_province from geography.commune_area area where area.v2_province = reach
    union all
    select s.former from geography.succession s where s.current = reach
$$;

-- A draft is its unit's and of those above; the figures of an issued report are everybody's, its files are not (they may
-- carry lists of names).
alter table reports.report enable row level security;
create policy reach on reports.report using ((select accounts.reaches_all())
    or status = 'ISSUED'
    or unit in (select reports.units_within(current_setting('tindan.reach', true)))) with check (true);
select accounts.wall_behind('reports.printed_figure', 'report', 'reports.report');
select accounts.wall_behind('reports.correction', 'report', 'reports.report');
select accounts.wall_behind('reports.corrected_figure', 'report', 'reports.report');

do $$
declare
    base text;
begin
    foreach base in array array['reports.section', 'reports.printed_input', 'reports.kept_file', 'reports.signed_file']
    loop
        execute format('alter table %s enable row level security', base);
        execute format('create policy reach on %s using ((select accounts.reaches_all())
            or exists (select from reports.report parent where parent.id = report
                and parent.unit in (select reports.units_within(current_setting(''tindan.reach'', true)))))
            with check (true)', base);
    end loop;
end $$;
