package vn.tindan.tips.counted;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.figures.CountedRows;
import vn.tindan.figures.FigureRows;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.DateRange;

/** The tips behind a figure, by their numbers in the register. */
@Component
class CountedTips implements FigureRows {

    private final CountedRows rows;

    CountedTips(CountedRows rows) {
        this.rows = rows;
    }

    @Override
    public String module() {
        return "tips";
    }

    @Override
    public boolean isOpenTo(Account reader) {
        return reader.is(Role.DUTY_OFFICER) || reader.is(Role.CHIEF) || reader.is(Role.PROVINCIAL_HANDLER);
    }

    @Override
    public List<Row> rows(Account reader, String indicator, UnitId area, DateRange days, int most) {
        return rows.read(
                """
                select t.id, c.day, c.amount, t.register_number as number, t.register_year as year
                from tips.tip t cross join lateral tips.contribution(t) c
                where c.indicator = :indicator and c.day between :from and :to
                  and (t.received_on between :from and :to or t.outcome_on between :from and :to)
                  and t.counted_unit = any (array(select unit from figures.unit_area where area = :area))
                  and t.handling_unit in (select accounts.units_within(:reach))
                order by c.day desc, t.register_number desc nulls last, t.id
                limit :most
                """,
                new CountedRows.Question(reader, indicator, area, days, most),
                "tips.rows.name",
                CountedRows::registered,
                "/office/tips/");
    }
}
