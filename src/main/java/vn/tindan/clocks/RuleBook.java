package vn.tindan.clocks;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.audit.Actor;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.RuleViolation;

/** The limits of the law with their basis and the days they apply from, as administrators read and change them. */
@Service
@Transactional
public class RuleBook {

    private static final int LONGEST_BASIS = 200;
    private static final int LARGEST = 9999;
    private static final int MOST_DAYS = 365;

    private final JdbcClient jdbc;
    private final ClockChanges clocks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RuleBook(JdbcClient jdbc, ClockChanges clocks, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.events = events;
        this.clock = clock;
    }

    /** A limit from a day on. */
    public record Version(String rule, LocalDate from, ClockUnit unit, int count, String basis) {}

    /** A version, and whether it is what applies today. */
    public record Line(Version version, @Nullable String extendedBy, boolean current, boolean future) {}

    @Transactional(readOnly = true)
    public List<Line> all() {
        var today = CountryTime.today(clock);
        return jdbc.sql("""
                select v.*, r.extended_by, (clocks.version_on(v.rule, :today)).valid_from = v.valid_from as current
                from clocks.rule_version v join clocks.rule r on r.id = v.rule
                order by v.rule, v.valid_from desc
                """)
                .param("today", today)
                .query((row, _) -> {
                    var from = row.getObject("valid_from", LocalDate.class);
                    return new Line(
                            new Version(
                                    row.getString("rule"),
                                    from,
                                    ClockUnit.valueOf(row.getString("unit")),
                                    row.getInt("count"),
                                    row.getString("basis")),
                            row.getString("extended_by"),
                            row.getBoolean("current"),
                            from.isAfter(today));
                })
                .list();
    }

    /** Enters what applies from a day on; returns how many running clocks have another end by it. */
    public int change(Version version) {
        if (version.basis().isBlank() || version.basis().length() > LONGEST_BASIS) {
            throw new RuleViolation("clocks.rules.basis");
        }
        if (version.count() < 1 || version.count() > LARGEST) {
            throw new RuleViolation("clocks.rules.count");
        }
        int entered = jdbc.sql("""
                insert into clocks.rule_version (rule, valid_from, basis, unit, count, changed_at, changed_by)
                select id, :from, :basis, :unit, :count, :at, :by from clocks.rule where id = :rule
                on conflict (rule, valid_from) do update
                set basis = excluded.basis, unit = excluded.unit, count = excluded.count,
                    changed_at = excluded.changed_at, changed_by = excluded.changed_by
                """)
                .param("rule", version.rule())
                .param("from", version.from())
                .param("basis", version.basis().strip())
                .param("unit", version.unit().name())
                .param("count", version.count())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Actor.current().actorName())
                .update();
        if (entered == 0) {
            throw new RuleViolation("clocks.rules.unknown");
        }
        return changed(version.rule(), version.from());
    }

    /** Takes a version back; the first of a rule stays, so that every clock has a limit. */
    public int remove(String rule, LocalDate from) {
        int removed = jdbc.sql("""
                delete from clocks.rule_version v where v.rule = :rule and v.valid_from = :from
                  and exists (select from clocks.rule_version o where o.rule = v.rule and o.valid_from < v.valid_from)
                """).param("rule", rule).param("from", from).update();
        if (removed == 0) {
            throw new RuleViolation("clocks.rules.first");
        }
        return changed(rule, from);
    }

    private int changed(String rule, LocalDate from) {
        events.publishEvent(new ClockEvent.RuleChanged(rule, from));
        return clocks.countAnew(ClockChanges.Why.RULE);
    }

    /** After how many days of lateness the province is told. */
    @Transactional(readOnly = true)
    public int provinceAfterDays() {
        return jdbc.sql("select province_after_days from clocks.escalation_rule")
                .query(Integer.class)
                .single();
    }

    public void tellProvinceAfter(int days) {
        if (days < 0 || days > MOST_DAYS) {
            throw new RuleViolation("clocks.rules.days");
        }
        jdbc.sql("update clocks.escalation_rule set province_after_days = :days")
                .param("days", days)
                .update();
        events.publishEvent(new ClockEvent.EscalationChanged(days));
    }
}
