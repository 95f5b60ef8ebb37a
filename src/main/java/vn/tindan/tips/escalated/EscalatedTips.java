package vn.tindan.tips.escalated;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.clocks.Escalation;

/** What is late still and was told to the chief of a unit, or to the province: one line that says how many, and their list. */
@Service
@Transactional(readOnly = true)
public class EscalatedTips {

    /** Lines on one page. */
    public static final int PAGE = 25;

    private final JdbcClient jdbc;

    EscalatedTips(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many tips, of how many units, since when the first is late. */
    public record Notice(long tips, long units, Instant since) {}

    /** A clock that ran out. */
    public record Line(UUID tip, String number, String unit, String rule, Instant dueAt, Instant toldAt) {}

    /** The one notice of an officer; none where nothing was told to the roles that the officer has. */
    public Optional<Notice> notice(Account officer) {
        return jdbc.sql("""
                select count(distinct subject) as tips, count(distinct handling_unit) as units, min(due_at) as since
                from clocks.escalated
                where level = any (:levels) and handling_unit in (select accounts.units_within(:reach))
                """)
                .param("levels", levels(officer))
                .param("reach", officer.jurisdiction().reach())
                .query((row, _) -> row.getTimestamp("since") == null
                        ? Optional.<Notice>empty()
                        : Optional.of(new Notice(
                                row.getLong("tips"),
                                row.getLong("units"),
                                row.getTimestamp("since").toInstant())))
                .single();
    }

    /** A page of them, the latest first, and one more to say that there are more. */
    public List<Line> to(Account officer, int page) {
        return jdbc.sql("""
                select t.id, t.register_number, t.register_year, p.full_name, e.rule, e.due_at, e.told_at
                from clocks.escalated e
                join tips.tip t on t.id = e.subject
                join geography.place p on p.id = t.handling_unit
                where e.level = any (:levels) and e.handling_unit in (select accounts.units_within(:reach))
                order by e.due_at, t.id limit :most offset :skipped
                """)
                .param("levels", levels(officer))
                .param("reach", officer.jurisdiction().reach())
                .param("most", PAGE + 1)
                .param("skipped", (long) page * PAGE)
                .query((row, _) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getInt("register_number") + "/" + row.getInt("register_year"),
                        row.getString("full_name"),
                        row.getString("rule"),
                        row.getTimestamp("due_at").toInstant(),
                        row.getTimestamp("told_at").toInstant()))
                .list();
    }

    private static String[] levels(Account officer) {
        if (officer.is(Role.PROVINCIAL_HANDLER)) {
            return new String[] {Escalation.Level.PROVINCE.name()};
        }
        return officer.is(Role.CHIEF) ? new String[] {Escalation.Level.CHIEF.name()} : new String[0];
    }
}
