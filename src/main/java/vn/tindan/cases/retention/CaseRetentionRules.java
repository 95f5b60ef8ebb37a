package vn.tindan.cases.retention;

import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
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
import vn.tindan.cases.terms.HandledAs;
import vn.tindan.cases.terms.OffenceGroup;
import vn.tindan.retention.KeepingRules;
import vn.tindan.retention.KeepingTime;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.RuleViolation;

/** The rules of how long cases are kept, what would be erased under them, and what was. Numbers only, never a case. */
@Service
@Transactional
public class CaseRetentionRules implements KeepingRules<CaseRetentionRules.Rule> {

    private final JdbcClient jdbc;
    private final Wall wall;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseRetentionRules(JdbcClient jdbc, Wall wall, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.wall = wall;
        this.events = events;
        this.clock = clock;
    }

    /** Of a group, a way of handling, both or all: for how many months after it was cleared, none for good. */
    public record Rule(
            @Nullable OffenceGroup group,
            @Nullable HandledAs handledAs,
            @Nullable Integer months,
            String basis) implements Serializable {}

    /** A rule that is set, and how many cases are due by it: those that something keeps among them. */
    public record Line(UUID id, Rule rule, Due due) {}

    /** How many cases lose their words, and how many of them are kept for now. */
    public record Due(long cases, long held) implements Serializable {}

    /** How many cases were erased on a day under one rule. */
    public record Erased(
            LocalDate day,
            @Nullable OffenceGroup group,
            @Nullable HandledAs handledAs,
            String basis,
            long cases) {}

    public List<Line> all() {
        wall.open();
        return jdbc.sql("""
                select r.*, coalesce(d.due, 0) as due, coalesce(d.held, 0) as held
                from cases.retention_rule r
                left join (
                    select rule, count(*) as due, count(*) filter (where cases.is_kept(main)) as held
                    from cases.retention_due(:today) where due group by rule) as d on d.rule = r.id
                order by r.offence_group nulls first, r.handled_as nulls first
                """)
                .param("today", CountryTime.today(clock))
                .query((row, _) -> new Line(
                        row.getObject("id", UUID.class),
                        new Rule(
                                group(row),
                                handledAs(row),
                                row.getObject("months", Integer.class),
                                row.getString("basis")),
                        new Due(row.getLong("due"), row.getLong("held"))))
                .list();
    }

    /** What would be due tonight by all rules, were this one set: it is set, counted, and never was. */
    @Override
    public Due preview(Rule rule) {
        store(rule);
        var due = all().stream()
                .map(Line::due)
                .reduce(new Due(0, 0), (one, other) -> new Due(one.cases() + other.cases(), one.held() + other.held()));
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return due;
    }

    @Override
    public void set(Rule rule) {
        events.publishEvent(
                new CaseRetentionEvent.RuleChanged(store(rule), rule.basis().strip()));
    }

    @Override
    public void remove(UUID id) {
        int removed = jdbc.sql("delete from cases.retention_rule where id = :id"
                        + " and (offence_group is not null or handled_as is not null)")
                .param("id", id)
                .update();
        if (removed == 0) {
            throw new RuleViolation("retention.general");
        }
        events.publishEvent(new CaseRetentionEvent.RuleChanged(id, ""));
    }

    private UUID store(Rule rule) {
        KeepingTime.check(rule.months(), rule.basis());
        return jdbc.sql("""
                insert into cases.retention_rule as r (id, offence_group, handled_as, months, basis, changed_at, changed_by)
                values (gen_random_uuid(), :group, :handled, :months, :basis, :at, :by)
                on conflict (offence_group, handled_as) do update
                set months = excluded.months, basis = excluded.basis,
                    changed_at = excluded.changed_at, changed_by = excluded.changed_by
                returning r.id
                """)
                .param("group", rule.group() == null ? null : rule.group().name())
                .param(
                        "handled",
                        rule.handledAs() == null ? null : rule.handledAs().name())
                .param("months", rule.months())
                .param("basis", rule.basis().strip())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Actor.current().actorName())
                .query(UUID.class)
                .single();
    }

    /** The latest lines first, one for a day and a rule. */
    public List<Erased> log(int lines) {
        wall.open();
        return jdbc.sql("""
                select (at at time zone 'Asia/Ho_Chi_Minh')::date as day, offence_group, handled_as, basis,
                       count(*) as cases
                from cases.erasure group by 1, 2, 3, 4 order by 1 desc, 2, 3 limit :lines
                """)
                .param("lines", lines)
                .query((row, _) -> new Erased(
                        row.getObject("day", LocalDate.class),
                        group(row),
                        handledAs(row),
                        row.getString("basis"),
                        row.getLong("cases")))
                .list();
    }

    private static @Nullable OffenceGroup group(ResultSet row) throws SQLException {
        String group = row.getString("offence_group");
        return group == null ? null : OffenceGroup.valueOf(group);
    }

    private static @Nullable HandledAs handledAs(ResultSet row) throws SQLException {
        String handledAs = row.getString("handled_as");
        return handledAs == null ? null : HandledAs.valueOf(handledAs);
    }
}
