package vn.tindan.tips.counted;

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

/** The tips behind a figure, by their numbers in the register. */
@Component
class CountedTips implements FigureRows {

    private final JdbcClient jdbc;
    private final MessageSource messages;

    CountedTips(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
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
    @Transactional(readOnly = true)
    public List<Row> rows(Account reader, String indicator, UnitId area, DateRange days, int most) {
        return jdbc.sql("""
                select t.id, c.day, c.amount, t.register_number as number, t.register_year as year
                from tips.tip t cross join lateral tips.contribution(t) c
                where c.indicator = :indicator and c.day between :from and :to
                  and (t.received_on between :from and :to or t.outcome_on between :from and :to)
                  and t.counted_unit in (select unit from figures.unit_area where area = :area)
                  and t.handling_unit in (select accounts.units_within(:reach))
                order by c.day desc, t.register_number desc nulls last, t.id
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
                                "tips.rows.name",
                                new Object[] {
                                    row.getString("number") == null ? "…" : row.getString("number"),
                                    row.getString("year")
                                },
                                LocaleContextHolder.getLocale()),
                        row.getBigDecimal("amount"),
                        "/office/tips/" + row.getString("id")))
                .list();
    }
}
