package vn.tindan.movement;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.figures.FigureRows;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.DateRange;

/** The models behind a figure, by name; a stock is what began and has not ended. */
@Component
class CountedModels implements FigureRows {

    private final JdbcClient jdbc;
    private final MessageSource messages;

    CountedModels(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public String module() {
        return "movement";
    }

    @Override
    public boolean isOpenTo(Account reader) {
        return reader.is(Role.DUTY_OFFICER)
                || reader.is(Role.CHIEF)
                || reader.is(Role.PROVINCIAL_MOVEMENT)
                || reader.is(Role.SECRETARY)
                || reader.is(Role.SIGNER);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Row> rows(Account reader, String indicator, UnitId area, DateRange days, int most) {
        return jdbc.sql("""
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
                """)
                .param("indicator", indicator)
                .param("area", area.toString())
                .param("reach", reader.jurisdiction().reach())
                .param("from", days.from())
                .param("to", days.to())
                .param("most", most)
                .query((row, _) -> new Row(
                        row.getObject("day", LocalDate.class),
                        messages.getMessage(
                                "movement.rows.name",
                                new Object[] {row.getString("name")},
                                LocaleContextHolder.getLocale()),
                        row.getBigDecimal("amount"),
                        "/office/models/" + row.getString("id")))
                .list();
    }
}
