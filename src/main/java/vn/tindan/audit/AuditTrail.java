package vn.tindan.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Writes one line for each {@link Audited} event, just before the transaction it tells of commits: a change without its
 * line cannot commit. Each line carries the hash of the line before, so that a changed or missing one shows.
 */
@Component
public class AuditTrail {

    private static final byte[] BEGINNING = new byte[32];

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes the head of the chain as late as can be, so that writers queue for the commit alone. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void write(Audited event) {
        Actor actor = Actor.current();
        var head = jdbc.sql("update audit.head set number = number + 1 returning number, hash")
                .query((row, _) -> new Head(row.getLong("number"), row.getBytes("hash")))
                .single();
        var line = new Line(
                head.number(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.actorName(),
                actor.actorRole(),
                actor.actorUnit(),
                event.action(),
                event.subject(),
                event.concernedUnit(),
                event.reason());
        append(line, line.hash(head.hash()));
    }

    private void append(Line line, byte[] hash) {
        jdbc.sql("""
                with line as (
                    insert into audit.entry
                        (number, at, actor, role, unit, action, subject, concerned_unit, reason, hash)
                    values (:number, :at, :actor, :role, :unit, :action, :subject, :concernedUnit, :reason, :hash)
                    returning hash
                )
                update audit.head set hash = line.hash from line
                """)
                .param("number", line.number())
                .param("at", line.at().atOffset(ZoneOffset.UTC))
                .param("actor", line.actor())
                .param("role", line.role())
                .param("unit", line.unit())
                .param("action", line.action())
                .param("subject", line.subject())
                .param("concernedUnit", line.concernedUnit())
                .param("reason", line.reason())
                .param("hash", hash)
                .update();
    }

    /** The number of the first line that does not follow from the one before; empty when the chain holds. */
    public Optional<Long> firstBrokenLine() {
        byte[] before = BEGINNING;
        long expected = 1;
        try (Stream<Stored> lines = stored()) {
            for (Stored stored : (Iterable<Stored>) lines::iterator) {
                if (stored.line().number() != expected
                        || !Arrays.equals(stored.hash(), stored.line().hash(before))) {
                    return Optional.of(expected);
                }
                before = stored.hash();
                expected++;
            }
        }
        var head = jdbc.sql("select number, hash from audit.head")
                .query((row, _) -> new Head(row.getLong("number"), row.getBytes("hash")))
                .optional();
        long last = expected - 1;
        byte[] hash = before;
        boolean complete = head.filter(each -> each.number() == last && Arrays.equals(each.hash(), hash))
                .isPresent();
        return complete ? Optional.empty() : Optional.of(expected);
    }

    private Stream<Stored> stored() {
        return jdbc
                .sql("select * from audit.entry order by number")
                .query((row, _) -> new Stored(
                        new Line(
                                row.getLong("number"),
                                Objects.requireNonNull(row.getTimestamp("at")).toInstant(),
                                row.getString("actor"),
                                row.getString("role"),
                                row.getString("unit"),
                                row.getString("action"),
                                row.getString("subject"),
                                row.getString("concerned_unit"),
                                row.getString("reason")),
                        row.getBytes("hash")))
                .stream();
    }

    private record Head(long number, byte[] hash) {}

    private record Stored(Line line, byte[] hash) {}

    /** One line; its hash covers every column and the line before. */
    record Line(
            long number,
            Instant at,
            String actor,
            @Nullable String role,
            @Nullable String unit,
            String action,
            String subject,
            @Nullable String concernedUnit,
            @Nullable String reason) {

        byte[] hash(byte[] before) {
            // lengths before contents, so that no two different lines read the same
            String content = Stream.of(number, at, actor, role, unit, action, subject, concernedUnit, reason)
                    .map(part -> part == null ? "-" : part.toString().length() + ":" + part)
                    .collect(Collectors.joining("|", HexFormat.of().formatHex(before) + "|", ""));
            try {
                return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
