package vn.tindan.movement;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Account;
import vn.tindan.figures.CountedRows;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.DateRange;

/** The models behind a figure, by name; a stock is what began and has not ended. */
@Component
class CountedModels implements MovementRows {

    private final CountedRows rows;

    CountedModels(CountedRows rows) {
        this.rows = rows;
    }

    @Override
    public String module() {
        return "movement";
    }

    @Override
    public List<Row> rows(Account reader, String indicator, UnitId area, DateRange days, int most) {
        return rows.read(
                """
                select m.id, min(part.day) as day, sum(part.amount) as amount, m.name
                from (
                    select m.id as model_id, d.* from movement.model m cross join lateral movement.contribution(m) d
                    union all
                    select s.model_id, d.* from movement.model_site s cross join lateral movement.contribution(s) d) as part
                join movement.model m on m.id = part.model_id
                where part.indicator = :indicator and part.day between :from and :to
                  and part.commune in (select unit from figures.unit_area where area = :area)
                  and m.unit in (select accounts.units_within(:reach))
                group by m.id
                having sum(part.amount) <> 0
                order by min(part.day) desc, m.name
                limit :most
                """,
                new CountedRows.Question(reader, indicator, area, days, most),
                "movement.rows.name",
                row -> new Object[] {row.getString("name")},
                "/office/models/");
    }
}
