package vn.tindan.figures.locking;

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
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.audit.Who;
import vn.tindan.figures.PeriodText;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.DateRange;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/**
 * Locks a unit's period when its annual summary is issued, or by the secretary's hand. Work goes on: late tips come, cases
 * are cleared, and show as differences from what was issued. What is a judgement alone, whether a tip was valuable, waits
 * until the period is opened for a correction.
 */
@Service
@Transactional
public class LockedPeriods {

    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LockedPeriods(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** A period that was locked, and opened again where it was. */
    public record Lock(
            UUID id,
            LocalDate from,
            LocalDate to,
            String why,
            @Nullable UUID report,
            Instant lockedAt,
            Who lockedBy,
            @Nullable Instant openedAt,
            @Nullable Who openedBy,
            @Nullable String openedWhy) {}

    @Transactional(readOnly = true)
    public List<Lock> of(UnitId unit) {
        return jdbc.sql("""
                select l.*, n.name as locked_name, o.name as opened_name
                from figures.period_lock l left join accounts.named n on n.username = l.locked_by
                left join accounts.named o on o.username = l.opened_by
                where l.unit = :unit order by l.from_day desc, l.locked_at desc
                """)
                .param("unit", unit.toString())
                .query((row, _) -> new Lock(
                        row.getObject("id", UUID.class),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getString("why"),
                        row.getObject("report", UUID.class),
                        row.getTimestamp("locked_at").toInstant(),
                        Who.of(row, "locked_by", "locked_name"),
                        row.getTimestamp("opened_at") == null
                                ? null
                                : row.getTimestamp("opened_at").toInstant(),
                        Who.ofTaken(row, "opened_by", "opened_name"),
                        row.getString("opened_why")))
                .list();
    }

    /** With the report that stated the figures; once more is no harm. */
    public void lockByReport(UnitId unit, DateRange days, UUID report, int number, String by) {
        lock(unit, days, report, "báo cáo số " + number, by);
    }

    /** By hand; only of days that are over. */
    public void lock(Account secretary, DateRange days, String why) {
        requireSecretary(secretary);
        if (!days.to().isBefore(CountryTime.today(clock))) {
            throw new RuleViolation("figures.lock.not-over", PeriodText.date(days.to()));
        }
        if (!lock(secretary.unit(), days, null, reason(why), secretary.username())) {
            throw new RuleViolation("figures.lock.known");
        }
    }

    private boolean lock(UnitId unit, DateRange days, @Nullable UUID report, String why, String by) {
        waitForJudgements("pg_advisory_xact_lock");
        var id = UUID.randomUUID();
        boolean isNew = jdbc.sql("""
                        insert into figures.period_lock (id, unit, from_day, to_day, report, why, locked_at, locked_by)
                        values (:id, :unit, :from, :to, :report, :why, :at, :by)
                        on conflict (unit, from_day, to_day) where opened_at is null do nothing
                        """)
                        .param("id", id)
                        .param("unit", unit.toString())
                        .param("from", days.from())
                        .param("to", days.to())
                        .param("report", report)
                        .param("why", why)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                > 0;
        if (isNew) {
            events.publishEvent(new PeriodEvent.Locked(id, unit, why));
        }
        return isNew;
    }

    /** For a correction: what is judged anew then shows as a difference, which a sheet puts right. */
    public void open(Account secretary, UUID lock, String why) {
        requireSecretary(secretary);
        int opened = jdbc.sql("""
                update figures.period_lock set opened_at = :at, opened_by = :by, opened_why = :why
                where id = :id and unit = :unit and opened_at is null
                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", secretary.username())
                .param("why", reason(why))
                .param("id", lock)
                .param("unit", secretary.unit().toString())
                .update();
        if (opened == 0) {
            throw new NotFound();
        }
        events.publishEvent(new PeriodEvent.Opened(lock, secretary.unit(), why.strip()));
    }

    /** Refuses to change what figures of the day rest on, where the commune's or a higher unit's period is locked. */
    public void requireOpen(UnitId counted, LocalDate day) {
        waitForJudgements("pg_advisory_xact_lock_shared");
        jdbc.sql("""
                select l.from_day, l.to_day, l.why from figures.period_lock l
                where l.opened_at is null and :day between l.from_day and l.to_day
                  and (l.unit = :unit or exists (
                      select from figures.unit_area a where a.area = l.unit and a.unit = :unit))
                order by l.locked_at limit 1
                """)
                .param("day", day)
                .param("unit", counted.toString())
                .query((row, _) -> new RuleViolation(
                        "figures.lock.refused",
                        PeriodText.date(row.getObject("from_day", LocalDate.class)),
                        PeriodText.date(row.getObject("to_day", LocalDate.class)),
                        row.getString("why")))
                .optional()
                .ifPresent(refusal -> {
                    throw refusal;
                });
    }

    /** Judgements that are on their way are in before a period is locked, or see the lock. */
    private void waitForJudgements(String how) {
        jdbc.sql("select " + how + "(hashtext('figures.period_lock'))")
                .query((_, _) -> 0)
                .list();
    }

    private static String reason(String why) {
        if (why.isBlank() || why.length() > LONGEST_REASON) {
            throw new RuleViolation("figures.lock.reason");
        }
        return why.strip();
    }

    private static void requireSecretary(Account account) {
        if (!account.is(Role.SECRETARY)) {
            throw new NotFound();
        }
    }
}
