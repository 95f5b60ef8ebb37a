package vn.tindan.awards;

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

/** The decisions behind a figure of awards, with how many they name and without the names. */
@Component
class CountedAwards implements FigureRows {

    private final JdbcClient jdbc;
    private final MessageSource messages;

    CountedAwards(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public String module() {
        return "awards";
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
                                "awards.rows.name",
                                new Object[] {row.getString("number")},
                                LocaleContextHolder.getLocale()),
                        row.getBigDecimal("amount"),
                        "/office/awards/" + row.getString("id")))
                .list();
    }
}
