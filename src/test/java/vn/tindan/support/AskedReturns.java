package vn.tindan.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.figures.Convention;
import vn.tindan.geography.UnitId;
import vn.tindan.returns.Frequency;
import vn.tindan.returns.ReturnForms;

/** Forms for returns of a test's own, and what their rounds ask for. */
public final class AskedReturns {

    private final ReturnForms forms;
    private final JdbcClient jdbc;

    AskedReturns(ReturnForms forms, JdbcClient jdbc) {
        this.forms = forms;
        this.jdbc = jdbc;
    }

    /** One unit's return in one round; {@code from} is the first day of the round's period. */
    public record Asked(UUID id, UUID round, UnitId unit, LocalDate from) {}

    /** By the month and due on the fifth of the next; of units that are not named every commune is asked. */
    public static ReturnForms.Definition monthly(
            String name, LocalDate since, List<String> indicators, UnitId... units) {
        return new ReturnForms.Definition(
                name, Frequency.MONTH, Convention.CALENDAR, 5, 50, since, indicators, List.of(units));
    }

    public UUID form(UnitId province, ReturnForms.Definition definition) {
        return forms.define(administrator(province), definition);
    }

    public static Account administrator(UnitId province) {
        return new Account(
                UUID.randomUUID(), "an", "Nguyễn Văn An", province, "Đơn vị", Set.of(Role.ADMINISTRATOR), true, null);
    }

    /** All that a form asks for: the earliest round first, by unit. */
    public List<Asked> by(UUID form) {
        return jdbc.sql("""
                select g.id, g.round_id, g.unit, r.from_day from returns.filing g join returns.round r on r.id = g.round_id
                where r.form_id = :form order by r.from_day, g.unit
                """)
                .param("form", form)
                .query((row, _) -> new Asked(
                        row.getObject("id", UUID.class),
                        row.getObject("round_id", UUID.class),
                        UnitId.parse(row.getString("unit")),
                        row.getObject("from_day", LocalDate.class)))
                .list();
    }

    /** What it asks for in its first round. */
    public List<Asked> firstBy(UUID form) {
        var all = by(form);
        return all.stream()
                .filter(one -> one.round().equals(all.getFirst().round()))
                .toList();
    }
}
