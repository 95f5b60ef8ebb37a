package vn.tindan.tips.informing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipStatus;

/** Which units were told of which tips, and what they read of it. That they may, the wall says; that only they may, too. */
@Component
public class InformedUnits {

    /** Tips on one page of what a unit was told of. */
    public static final int PAGE = 25;

    private final JdbcClient jdbc;
    private final Clock clock;

    InformedUnits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A unit that knows of a tip. */
    public record Informed(UnitId unit, String name, Instant since) {}

    /** A tip that a unit was told of. */
    public record Line(
            UUID tip, String number, String handler, TipCategory category, TipStatus status, Instant since) {}

    public void add(UUID tip, UnitId unit) {
        int added = jdbc.sql("""
                insert into tips.informed (tip_id, unit, since) values (:tip, :unit, :now)
                on conflict (tip_id, unit) where until is null do nothing
                """)
                .param("tip", tip)
                .param("unit", unit.toString())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            throw new RuleViolation("tips.rule.informed-known");
        }
    }

    public void end(UUID tip, UnitId unit) {
        int ended = jdbc.sql(
                        "update tips.informed set until = :now where tip_id = :tip and unit = :unit and until is null")
                .param("tip", tip)
                .param("unit", unit.toString())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (ended == 0) {
            throw new RuleViolation("tips.rule.not-informed");
        }
    }

    public List<Informed> of(UUID tip) {
        return jdbc.sql("""
                select i.unit, p.full_name, i.since from tips.informed i join geography.place p on p.id = i.unit
                where i.tip_id = :tip and i.until is null order by i.since
                """)
                .param("tip", tip)
                .query((row, _) -> new Informed(
                        UnitId.parse(row.getString("unit")),
                        row.getString("full_name"),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    /** What the officer's unit was told of, the newest first; a page, and one more to say that there are more. */
    @Transactional(readOnly = true)
    public List<Line> toldTo(Jurisdiction jurisdiction, int page) {
        return jdbc.sql("""
                select i.tip_id, t.register_number, t.register_year, p.full_name, t.category, t.status, i.since
                from tips.informed i
                join tips.tip t on t.id = i.tip_id
                join geography.place p on p.id = t.handling_unit
                where i.until is null and i.unit = :unit
                order by i.since desc, i.number desc limit :most offset :skipped
                """)
                .param("unit", jurisdiction.unit().toString())
                .param("most", PAGE + 1)
                .param("skipped", (long) page * PAGE)
                .query((row, _) -> new Line(
                        row.getObject("tip_id", UUID.class),
                        row.getInt("register_number") + "/" + row.getInt("register_year"),
                        row.getString("full_name"),
                        TipCategory.valueOf(row.getString("category")),
                        TipStatus.valueOf(row.getString("status")),
                        row.getTimestamp("since").toInstant()))
                .list();
    }
}
