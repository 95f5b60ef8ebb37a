-- What a tally in force leaves unsaid of the areas and days: of it, nobody may print 0.
create function awards.unsaid_counts(areas text[], from_day date, to_day date)
    returns table (area text, indicator text)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select distinct u.area, c.indicator
    from awards.tally t
    join figures.unit_area u on u.unit = t.counted_unit
    cross join lateral (values
        ('award_collective_total', t.collectives, true),
        ('award_individual_total', t.individuals, true),
        ('award_household_total', t.households, true),
        ('award_adhoc_collective', t.collectives, t.type = 'AD_HOC'),
        ('award_adhoc_individual', t.individuals, t.type = 'AD_HOC')
    ) as c (indicator, amount, counts)
    where u.area = any ($1) and t.on_day between $2 and $3 and t.withdrawn_because is null
      and c.counts and c.amount is null
$$;
comment on function awards.unsaid_counts(text[], date, date) is
    'Chỉ tiêu khen thưởng mà nguồn đang có hiệu lực không nói đến, theo địa bàn: không được in là 0';
revoke execute on function awards.unsaid_counts(text[], date, date) from public;
grant execute on function awards.unsaid_counts(text[], date, date) to tindan_app;
