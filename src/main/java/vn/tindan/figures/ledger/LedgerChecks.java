package vn.tindan.figures.ledger;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.tindan.audit.Who;
import vn.tindan.shared.CountryTime;

/** Verifications and rebuilds of the ledger: asked for by the night or an administrator, done by whichever instance is free. */
@Component
public class LedgerChecks {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerChecks.class);

    private static final int SHOWN = 30;
    private static final int TOLD = 20;

    /** An instance that took a check and died has not finished it by then. */
    private static final Duration GIVEN_UP = Duration.ofHours(3);

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final LedgerAudit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LedgerChecks(JdbcClient jdbc, Ledger ledger, LedgerAudit audit, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What is asked: to compare only, or to put right as well. */
    public enum Kind {
        VERIFY,
        REBUILD
    }

    /** One check; the last fields are empty until it is finished, and of one that failed how much differs is never known. */
    public record Check(
            long id,
            Kind kind,
            Instant askedAt,
            @Nullable Who askedBy,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable Integer differing,
            @Nullable Integer unknownUnits,
            @Nullable String told) {

        public boolean hasFailed() {
            return finishedAt != null && differing == null;
        }

        public boolean isRight() {
            return differing != null && differing == 0;
        }

        public long seconds() {
            return startedAt == null || finishedAt == null
                    ? 0
                    : Duration.between(startedAt, finishedAt).toSeconds();
        }
    }

    /** The latest first. */
    public List<Check> list() {
        return jdbc.sql("""
                select v.id, v.kind, v.asked_at, v.asked_by, n.name as asked_name,
                       v.started_at, v.finished_at, v.differing, v.unknown_units, v.told
                from figures.verification v left join accounts.named n on n.username = v.asked_by
                order by v.id desc limit :shown
                """)
                .param("shown", SHOWN)
                .query((row, _) -> new Check(
                        row.getLong("id"),
                        Kind.valueOf(row.getString("kind")),
                        java.util.Objects.requireNonNull(instant(row.getObject("asked_at", OffsetDateTime.class))),
                        Who.ofTaken(row, "asked_by", "asked_name"),
                        instant(row.getObject("started_at", OffsetDateTime.class)),
                        instant(row.getObject("finished_at", OffsetDateTime.class)),
                        row.getObject("differing", Integer.class),
                        row.getObject("unknown_units", Integer.class),
                        row.getString("told")))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    public void ask(Kind kind, String by) {
        jdbc.sql("insert into figures.verification (kind, asked_at, asked_by) values (:kind, :at, :by)")
                .param("kind", kind.name())
                .param("at", now())
                .param("by", by)
                .update();
        events.publishEvent(new LedgerChecked(kind, null));
    }

    /** Once a night, however many instances ask. */
    void askForTheNight() {
        LocalDate night = CountryTime.today(clock);
        jdbc.sql("""
                insert into figures.verification (kind, night, asked_at) values ('VERIFY', :night, :at)
                on conflict (night) do nothing
                """).param("night", night).param("at", now()).update();
    }

    /** Does the oldest that nobody does, if there is one. What fails is told, and to be asked for again. */
    void work() {
        take().ifPresent(check -> {
            try {
                int differing = check.kind() == Kind.VERIFY ? verify(check.id()) : rebuild(check.id());
                events.publishEvent(new LedgerChecked(check.kind(), differing));
            } catch (DataAccessException | TransactionException | IllegalStateException failed) {
                LOG.error("{} of the ledger failed", check.kind(), failed);
                finish(check.id(), null, "");
            }
        });
    }

    private record Taken(long id, Kind kind) {}

    private Optional<Taken> take() {
        return jdbc.sql("""
                update figures.verification set started_at = :now
                where id = (
                    select id from figures.verification
                    where finished_at is null and (started_at is null or started_at < :givenUp)
                    order by id limit 1 for update skip locked)
                returning id, kind
                """)
                .param("now", now())
                .param("givenUp", now().minus(GIVEN_UP))
                .query((row, _) -> new Taken(row.getLong("id"), Kind.valueOf(row.getString("kind"))))
                .optional();
    }

    private int verify(long id) {
        var differences = audit.verify();
        var told = new StringBuilder();
        differences.stream()
                .limit(TOLD)
                .forEach(cell -> told.append("%s %s %s: %s / %s%n"
                        .formatted(cell.area(), cell.period(), cell.indicator(), cell.kept(), cell.expected())));
        finish(id, differences.size(), told.toString());
        return differences.size();
    }

    private int rebuild(long id) {
        int corrected = audit.rebuild();
        finish(id, corrected, "");
        return corrected;
    }

    private void finish(long id, @Nullable Integer differing, String told) {
        jdbc.sql("""
                update figures.verification
                set finished_at = :at, differing = :differing, unknown_units = :unknown, told = :told where id = :id
                """)
                .param("at", now())
                .param("differing", differing, Types.INTEGER)
                .param("unknown", ledger.unknownUnits().size())
                .param("told", told)
                .param("id", id)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
