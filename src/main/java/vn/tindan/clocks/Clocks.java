package vn.tindan.clocks;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.geography.UnitId;

/** Starts and ends the clocks of a subject. */
@Service
@Transactional
public class Clocks {

    private final JdbcClient jdbc;
    private final ClockRules rules;

    Clocks(JdbcClient jdbc, ClockRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /** A clock as it is shown; {@code state} at the instant it was asked for. */
    public record View(
            String rule,
            String basis,
            ClockUnit unit,
            int count,
            Instant startedAt,
            Instant dueAt,
            @Nullable Instant metAt,
            List<Instant> earlierEnds,
            State state,
            List<Escalation.Level> told) {}

    /** Green, amber from three quarters on, red when late; then met, in time or late. */
    public enum State {
        RUNNING,
        AMBER,
        LATE,
        MET,
        MET_LATE
    }

    public void start(UUID subject, UnitId unit, String rule, Instant at) {
        start(subject, unit, rule, at, at);
    }

    /** Where it counts from an earlier instant than that of the step which set it going. */
    public void start(UUID subject, UnitId unit, String rule, Instant at, Instant since) {
        var law = rules.get(rule, since);
        jdbc.sql("""
                insert into clocks.clock (id, subject, handling_unit, rule, created_at, started_at, due_at)
                values (:id, :subject, :unit, :rule, :at, :since, :due)
                """)
                .param("id", UUID.randomUUID())
                .param("subject", subject)
                .param("unit", unit.toString())
                .param("rule", rule)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("due", rules.due(since, law).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Since when the last clock of a rule counts, running or not. */
    @Transactional(readOnly = true)
    public Optional<Instant> since(UUID subject, String rule) {
        return jdbc.sql("""
                select started_at from clocks.clock where subject = :subject and rule = :rule
                order by created_at desc limit 1
                """)
                .param("subject", subject)
                .param("rule", rule)
                .query((row, _) -> row.getTimestamp("started_at").toInstant())
                .optional();
    }

    @Transactional(readOnly = true)
    public boolean isRunning(UUID subject, String rule) {
        return jdbc.sql("""
                select exists (select from clocks.running where subject = :subject and rule = :rule)
                """)
                .param("subject", subject)
                .param("rule", rule)
                .query(Boolean.class)
                .single();
    }

    public void meet(UUID subject, Collection<String> rules, Instant at) {
        end("met_at", subject, rules, at);
    }

    /** Ends what no longer counts, neither in time nor late. */
    public void drop(UUID subject, Collection<String> rules, Instant at) {
        end("dropped_at", subject, rules, at);
    }

    private void end(String how, UUID subject, Collection<String> rules, Instant at) {
        jdbc.sql("update clocks.clock set " + how + " = :at where subject = :subject and rule = any (:rules)"
                        + " and met_at is null and dropped_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("subject", subject)
                .param("rules", rules.toArray(String[]::new))
                .update();
    }

    /** What runs goes on at another unit, by the same ends. */
    public void passOn(UUID subject, UnitId heir) {
        jdbc.sql("""
                update clocks.clock set handling_unit = :heir
                where subject = :subject and met_at is null and dropped_at is null
                """).param("heir", heir.toString()).param("subject", subject).update();
    }

    /** What stands still for a subject goes with it to another unit, where it may run again. */
    public void move(UUID subject, UnitId to) {
        jdbc.sql("update clocks.clock set handling_unit = :to where subject = :subject and dropped_at is not null")
                .param("to", to.toString())
                .param("subject", subject)
                .update();
    }

    /** Takes back what a step did that was taken at an instant: what it ended runs again, what it started is gone. */
    public void takeBack(UUID subject, Instant step, Instant now) {
        jdbc.sql("""
                update clocks.clock
                set met_at = null, dropped_at = case when created_at = :step then cast(:now as timestamptz) end
                where subject = :subject and (met_at = :step or dropped_at = :step or created_at = :step)
                """)
                .param("step", step.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("subject", subject)
                .update();
    }

    /** Whether nothing was, or is by now, later than it may be. */
    @Transactional(readOnly = true)
    public boolean allInTime(UUID subject, Instant now) {
        return jdbc.sql("""
                select not exists (select from clocks.clock where subject = :subject and dropped_at is null
                                   and coalesce(met_at, :now) >= due_at)
                """)
                .param("subject", subject)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }
}
