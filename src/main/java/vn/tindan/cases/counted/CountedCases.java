package vn.tindan.cases.counted;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.figures.CountedRows;
import vn.tindan.figures.FigureRows;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.DateRange;

/**
 * The cases behind a figure, by their numbers in the register; persons and seizures stand for their case. Each of the three is
 * asked by communes and days before what it contributes is looked at, or all that was ever registered would be.
 */
@Component
class CountedCases implements FigureRows {

    private final CountedRows rows;

    CountedCases(CountedRows rows) {
        this.rows = rows;
    }

    @Override
    public String module() {
        return "cases";
    }

    @Override
    public boolean isOpenTo(Account reader) {
        return reader.is(Role.DUTY_OFFICER) || reader.is(Role.CHIEF) || reader.is(Role.PROVINCIAL_HANDLER);
    }

    @Override
    public List<Row> rows(Account reader, String indicator, UnitId area, DateRange days, int most) {
        return rows.read(
                """
                with part as (
                    select c.id as case_id, d.*
                    from cases.case_file c cross join lateral cases.contribution(c) d
                    where c.commune = any (array(select unit from figures.unit_area where area = :area))
                      and (c.discovered_on between :from and :to or c.cleared_on between :from and :to
                           or c.gang_dismantled_on between :from and :to)
                    union all
                    select s.case_id, d.*
                    from cases.subject s cross join lateral cases.contribution(s) d
                    where s.commune = any (array(select unit from figures.unit_area where area = :area))
                      and (s.handled_on between :from and :to or s.suspect_on between :from and :to
                           or s.arrested_on between :from and :to or s.fugitive_on between :from and :to)
                    union all
                    select s.case_id, d.*
                    from cases.seizure s cross join lateral cases.contribution(s) d
                    where s.commune = any (array(select unit from figures.unit_area where area = :area))
                      and s.seized_on between :from and :to and s.kind <> 'OTHER'
                )
                select f.id, part.day, sum(part.amount) as amount, f.register_number as number, f.register_year as year
                from part join cases.case_file f on f.id = part.case_id
                where part.indicator = :indicator and part.day between :from and :to
                  and f.handling_unit in (select accounts.units_within(:reach))
                group by f.id, part.day
                order by part.day desc, f.register_number desc nulls last, f.id
                limit :most
                """,
                new CountedRows.Question(reader, indicator, area, days, most),
                "cases.rows.name",
                CountedRows::registered,
                "/office/cases/");
    }
}
