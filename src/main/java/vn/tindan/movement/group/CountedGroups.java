package vn.tindan.movement.group;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Account;
import vn.tindan.figures.CountedRows;
import vn.tindan.geography.UnitId;
import vn.tindan.movement.MovementRows;
import vn.tindan.shared.DateRange;

/** The groups and the exemplars behind a figure, by name: what began and has not ended. */
@Component
class CountedGroups implements MovementRows {

    private final CountedRows rows;

    CountedGroups(CountedRows rows) {
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
                select part.id, min(part.day) as day, sum(part.amount) as amount, part.name
                from (
                    select g.id, g.unit, g.name, d.*
                    from movement.grass_group g cross join lateral movement.contribution(g) d
                    union all
                    select e.id, e.unit, e.name, d.*
                    from movement.exemplar e cross join lateral movement.contribution(e) d) as part
                where part.indicator = :indicator and part.day between :from and :to
                  and part.commune in (select unit from figures.unit_area where area = :area)
                  and part.unit in (select accounts.units_within(:reach))
                group by part.id, part.name
                having sum(part.amount) <> 0
                order by min(part.day) desc, part.name collate "vi-VN-x-icu", part.id
                limit :most
                """,
                new CountedRows.Question(reader, indicator, area, days, most),
                "movement.rows.name",
                row -> new Object[] {row.getString("name")},
                "/office/groups/");
    }
}
