package vn.tindan.tips.retention;

import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.tindan.accounts.Wall;
import vn.tindan.audit.Actor;
import vn.tindan.retention.KeepingRules;
import vn.tindan.retention.KeepingTime;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.Outcome;

/** The rules of how long tips are kept, what would be erased under them, and what was. Numbers only, never a tip. */
@Service
@Transactional
public class RetentionRules implements KeepingRules<RetentionRules.Rule> {

    private final JdbcClient jdbc;
    private final Wall wall;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RetentionRules(JdbcClient jdbc, Wall wall, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.wall = wall;
        this.events = events;
        this.clock = clock;
    }

    /** Of a type, an outcome, both or all: for how many months after its end, none for good. */
    public record Rule(
            @Nullable LegalType type,
            @Nullable Outcome outcome,
            @Nullable Integer months,
            @Nullable Integer identityMonths,
            String basis)
            implements Serializable {}

    /** A rule that is set, with how many tips it is the rule of and how many of them are due. */
    public record Line(UUID id, Rule rule, Instant changedAt, String changedBy, Due due) {}

    /** How many tips lose their words, and how many the contact of who told them. */
    public record Due(long content, long identity) implements Serializable {}

    /** What was erased on a day under one rule. */
    public record Erased(
            LocalDate day,
            @Nullable LegalType type,
            @Nullable Outcome outcome,
            String basis,
            Due done) {}

    public List<Line> all() {
        wall.open();
        return jdbc.sql("""
                select r.*, coalesce(d.content, 0) as content, coalesce(d.identity, 0) as identity
                from tips.retention_rule r
                left join (
                    select rule, count(*) filter (where content) as content, count(*) filter (where identity) as identity
                    from tips.retention_due(:today) group by rule) as d on d.rule = r.id
                order by r.legal_type nulls first, r.outcome nulls first
                """)
                .param("today", CountryTime.today(clock))
                .query((row, _) -> new Line(
                        row.getObject("id", UUID.class),
                        new Rule(
                                type(row),
                                outcome(row),
                                row.getObject("months", Integer.class),
                                row.getObject("identity_months", Integer.class),
                                row.getString("basis")),
                        row.getTimestamp("changed_at").toInstant(),
                        row.getString("changed_by"),
                        due(row)))
                .list();
    }

    /** What would be due tonight, were the rule set: it is set, counted, and never was. */
    @Override
    public Due preview(Rule rule) {
        store(rule);
        wall.open();
        var due = jdbc.sql("""
                select count(*) filter (where content) as content, count(*) filter (where identity) as identity
                from tips.retention_due(:today)
                """)
                .param("today", CountryTime.today(clock))
                .query((row, _) -> due(row))
                .single();
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return due;
    }

    @Override
    public void set(Rule rule) {
        events.publishEvent(
                new RetentionEvent.RuleChanged(store(rule), rule.basis().strip()));
    }

    @Override
    public void remove(UUID id) {
        int removed = jdbc.sql("delete from tips.retention_rule where id = :id"
                        + " and (legal_type is not null or outcome is not null)")
                .param("id", id)
                .update();
        if (removed == 0) {
            throw new RuleViolation("retention.general");
        }
        events.publishEvent(new RetentionEvent.RuleChanged(id, ""));
    }

    private UUID store(Rule rule) {
        check(rule);
        return jdbc.sql("""
                insert into tips.retention_rule as r
                    (id, legal_type, outcome, months, identity_months, basis, changed_at, changed_by)
                values (gen_random_uuid(), :type, :outcome, :months, :identity, :basis, :at, :by)
                on conflict (legal_type, outcome) do update
                set months = excluded.months, identity_months = excluded.identity_months, basis = excluded.basis,
                    changed_at = excluded.changed_at, changed_by = excluded.changed_by
                returning r.id
                """)
                .param("type", rule.type() == null ? null : rule.type().name())
                .param("outcome", rule.outcome() == null ? null : rule.outcome().name())
                .param("months", rule.months())
                .param("identity", rule.identityMonths())
                .param("basis", rule.basis().strip())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Actor.current().actorName())
                .query(UUID.class)
                .single();
    }

    private static void check(Rule rule) {
        var months = rule.months();
        var identity = rule.identityMonths();
        KeepingTime.check(months, rule.basis());
        KeepingTime.check(identity, rule.basis());
        if (months != null && identity != null && identity > months) {
            throw new RuleViolation("tips.retention.identity-longer");
        }
    }

    @Transactional
    public List<Erased> log(int days) {
        wall.open();
        return jdbc.sql("""
                select (at at time zone 'Asia/Ho_Chi_Minh')::date as day, legal_type, outcome, basis,
                       count(*) filter (where part = 'CONTENT') as content,
                       count(*) filter (where part = 'IDENTITY') as identity
                from tips.erasure group by 1, 2, 3, 4 order by 1 desc, 2, 3 limit :days
                """)
                .param("days", days)
                .query((row, _) -> new Erased(
                        row.getObject("day", LocalDate.class),
                        type(row),
                        outcome(row),
                        row.getString("basis"),
                        due(row)))
                .list();
    }

    private static @Nullable LegalType type(ResultSet row) throws SQLException {
        String type = row.getString("legal_type");
        return type == null ? null : LegalType.valueOf(type);
    }

    private static @Nullable Outcome outcome(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return outcome == null ? null : Outcome.valueOf(outcome);
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(row.getLong("content"), row.getLong("identity"));
    }
}
