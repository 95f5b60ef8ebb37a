-- What a row of a base table contributes to figures, and the differences not yet folded into sums.
create schema if not exists figures;

create type figures.contribution as (commune text, day date, indicator text, amount numeric);

-- Append-only between two folds: nothing here is ever locked or looked up by who writes a base row.
create table figures.delta (
    id bigint generated always as identity,
    commune text not null,
    day date not null,
    indicator text not null,
    amount numeric not null,
    constraint delta_pk primary key (id),
    -- one such value would stop every later fold, or spoil a sum for ever
    constraint delta_day_finite check (isfinite(day)),
    constraint delta_amount_finite check (amount > '-Infinity' and amount < 'Infinity')
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

comment on table figures.delta is 'Số liệu phát sinh chưa cộng dồn';

-- Lets every change of a base table append what it changes of the figures, in its own transaction. The table's schema
-- has contribution(row). Call it again after replacing that function: it waits for writers that still use the old one.
create function figures.attach(base regclass) returns void
language plpgsql as $attach$
declare
    space text;
    name text;
begin
    select nspname, relname into space, name
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where pg_class.oid = base;
    if (select provolatile from pg_proc where oid = format('%I.contribution(%s)', space, base)::regprocedure) = 'v' then
        raise '%.contribution(%) must be stable', space, base;
    end if;
    -- Written out for the table: one generic function would plan its SQL anew for each row, at five times the price.
    execute format($appender$
        create or replace function %1$I.%3$I() returns trigger language plpgsql as $body$
        begin
            if tg_op = 'INSERT' then
                insert into figures.delta (commune, day, indicator, amount)
                select commune, day, indicator, amount from %1$I.contribution(new);
            elsif tg_op = 'UPDATE' then
                insert into figures.delta (commune, day, indicator, amount)
                select commune, day, indicator, sum(amount)
                from (
                    select commune, day, indicator, amount from %1$I.contribution(new)
                    union all
                    select commune, day, indicator, -amount from %1$I.contribution(old)) as change
                group by commune, day, indicator
                having sum(amount) <> 0;
            elsif tg_op = 'DELETE' then
                insert into figures.delta (commune, day, indicator, amount)
                select commune, day, indicator, -amount from %1$I.contribution(old);
            else
                insert into figures.delta (commune, day, indicator, amount)
                select c.commune, c.day, c.indicator, -sum(c.amount)
                from %1$I.%2$I as base cross join lateral %1$I.contribution(base) as c
                group by c.commune, c.day, c.indicator;
            end if;
            return null;
        end $body$;
        create or replace trigger ledger after insert or update or delete on %1$I.%2$I
            for each row execute function %1$I.%3$I();
        create or replace trigger ledger_truncated before truncate on %1$I.%2$I
            for each statement execute function %1$I.%3$I();
        $appender$, space, name, format('append_%s_difference', name));
end $attach$;
