package vn.tindan.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
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

    /** Appends a line and gives its number: an expression for SQL. Whatever else is to be locked must be locked before it. */
    public static final String APPEND =
            "audit.append(:lineContent, :lineAt, :lineActor, :lineRole, :lineUnit, :lineAction, "
                    + ":lineSubject, :lineConcerns, :lineReason)";

    private static final byte[] BEGINNING = new byte[32];

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The last before the commit, so that writers queue at the head of the chain for the commit alone. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void write(Audited event) {
        if (!event.isWritten()) {
            jdbc.sql("select " + APPEND)
                    .params(arguments(event))
                    .query(Long.class)
                    .single();
        }
    }

    /**
     * What {@link #APPEND} is to be told, where a statement does something and writes its line in one breath; the event then
     * says that it {@link Audited#isWritten}. The database adds number and hash to what a line says by itself.
     */
    public Map<String, @Nullable Object> arguments(Audited event) {
        Actor actor = Actor.current();
        var content = new Content(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.actorName(),
                actor.actorRole(),
                actor.actorUnit(),
                event.action(),
                event.subject(),
                event.concernedUnit(),
                event.reason());
        var arguments = new HashMap<String, @Nullable Object>();
        arguments.put("lineContent", content.hashed());
        arguments.put("lineAt", content.at().atOffset(ZoneOffset.UTC));
        arguments.put("lineActor", content.actor());
        arguments.put("lineRole", content.role());
        arguments.put("lineUnit", content.unit());
        arguments.put("lineAction", content.action());
        arguments.put("lineSubject", content.subject());
        arguments.put("lineConcerns", content.concernedUnit());
        arguments.put("lineReason", content.reason());
        return arguments;
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
                                new Content(
                                        Objects.requireNonNull(row.getTimestamp("at"))
                                                .toInstant(),
                                        row.getString("actor"),
                                        row.getString("role"),
                                        row.getString("unit"),
                                        row.getString("action"),
                                        row.getString("subject"),
                                        row.getString("concerned_unit"),
                                        row.getString("reason"))),
                        row.getBytes("hash")))
                .stream();
    }

    private record Head(long number, byte[] hash) {}

    private record Stored(Line line, byte[] hash) {}

    /** One line; its hash covers every column and the line before. */
    record Line(long number, Content content) {

        byte[] hash(byte[] before) {
            String all = HexFormat.of().formatHex(before) + "|" + measured(number) + "|" + content.hashed();
            try {
                return MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** What a line says by itself. */
    record Content(
            Instant at,
            String actor,
            @Nullable String role,
            @Nullable String unit,
            String action,
            String subject,
            @Nullable String concernedUnit,
            @Nullable String reason) {

        String hashed() {
            return Stream.of(at, actor, role, unit, action, subject, concernedUnit, reason)
                    .map(AuditTrail::measured)
                    .collect(Collectors.joining("|"));
        }
    }

    /** Lengths before contents, so that no two different lines read the same. */
    private static String measured(@Nullable Object part) {
        return part == null ? "-" : part.toString().length() + ":" + part;
    }
}
