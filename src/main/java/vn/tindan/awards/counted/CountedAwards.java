package vn.tindan.awards.counted;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Account;
import vn.tindan.figures.CountedRows;
import vn.tindan.geography.UnitId;
import vn.tindan.movement.MovementRows;
import vn.tindan.shared.DateRange;

/** The decisions behind a figure of awards, with how many they name and without the names. */
@Component
class CountedAwards implements MovementRows {

    private final CountedRows rows;

    CountedAwards(CountedRows rows) {
        this.rows = rows;
    }

    @Override
    public String module() {
        return "awards";
    }

    @Override
    public List<Row> rows(Account reader, String indicator, UnitId area, DateRange days, int most) {
        return rows.read(
                """
                select d.id, c.day, sum(c.amount) as amount, d.number
                from awards.recipient r
                cross join lateral awards.contribution(r) c
                join awards.decision d on d.id = r.decision_id
                where c.indicator = :indicator and c.day between :from and :to
                  and r.unit in (select unit from figures.unit_area where area = :area)
                  and d.unit in (select accounts.units_within(:reach))
                group by d.id, c.day
                order by c.day desc, d.number
                limit :most
                """,
                new CountedRows.Question(reader, indicator, area, days, most),
                "awards.rows.name",
                row -> new Object[] {row.getString("number")},
                "/office/awards/");
    }
}
