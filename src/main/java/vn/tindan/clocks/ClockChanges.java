package vn.tindan.clocks;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Wall;
import vn.tindan.shared.RuleViolation;

/** Gives running clocks another end: by an extension, or counted anew when rules or calendar change. The old is kept. */
@Service
@Transactional
public class ClockChanges {

    private final JdbcClient jdbc;
    private final ClockRules rules;
    private final Wall wall;
    private final Clock clock;

    ClockChanges(JdbcClient jdbc, ClockRules rules, Wall wall, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.wall = wall;
        this.clock = clock;
    }

    /** Why a clock got another end. */
    public enum Why {
        EXTENDED,
        CALENDAR,
        RULE
    }

    private record Running(UUID id, Instant startedAt, Instant dueAt, ClockRules.Rule rule) {}

    /** Lengthens what the law lets be lengthened; the end it had is kept. */
    public void extend(UUID subject, Instant now) {
        var lengthened = running("c.subject = :subject and c.due_at > :now", subject, now).stream()
                .filter(running -> running.rule().extendedBy() != null)
                .toList();
        if (lengthened.isEmpty()) {
            throw new RuleViolation("clocks.rule.nothing-to-extend");
        }
        lengthened.forEach(running -> change(
                running,
                rules.get(String.valueOf(running.rule().extendedBy()), running.startedAt()),
                Why.EXTENDED,
                now));
    }

    /** Counts every running clock anew, whoever's; returns how many got another end. */
    public int countAnew(Why why) {
        wall.open();
        var now = clock.instant();
        var days = HolidayCalendar.workingDays(jdbc);
        var changed = running("true", null, now).stream()
                .filter(each -> !Deadline.after(
                                each.startedAt(),
                                each.rule().unit(),
                                each.rule().count(),
                                days)
                        .equals(each.dueAt()))
                .toList();
        changed.forEach(each -> change(each, each.rule(), why, now));
        return changed.size();
    }

    private void change(Running changed, ClockRules.Rule by, Why why, Instant now) {
        var due = rules.due(changed.startedAt(), by).atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                insert into clocks.change (clock_id, at, old_rule, old_due_at, new_due_at, why)
                values (:clock, :at, :rule, :old, :new, :why)
                """)
                .param("clock", changed.id())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("rule", changed.rule().id())
                .param("old", changed.dueAt().atOffset(ZoneOffset.UTC))
                .param("new", due)
                .param("why", why.name())
                .update();
        jdbc.sql("update clocks.clock set rule = :rule, due_at = :due where id = :id")
                .param("rule", by.id())
                .param("due", due)
                .param("id", changed.id())
                .update();
    }

    private List<Running> running(String which, @Nullable UUID subject, Instant now) {
        return jdbc.sql("select c.id as clock_id, c.started_at, c.due_at, r.*, v.unit, v.count"
                        + " from clocks.clock c join clocks.rule r on r.id = c.rule"
                        + " cross join lateral clocks.version_on("
                        + "r.id, (c.started_at at time zone 'Asia/Ho_Chi_Minh')::date) v"
                        + " where c.met_at is null and c.dropped_at is null and " + which)
                .param("subject", subject)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Running(
                        row.getObject("clock_id", UUID.class),
                        row.getTimestamp("started_at").toInstant(),
                        row.getTimestamp("due_at").toInstant(),
                        ClockRules.of(row)))
                .list();
    }
}
