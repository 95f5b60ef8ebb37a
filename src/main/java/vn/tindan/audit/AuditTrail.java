package vn.tindan.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Writes one line for each {@link Audited} event, just before the transaction it tells of commits: a change without its
 * line cannot commit. Lines lie in strands, each a chain ({@link AuditStrands}), so that writers need not wait for each other.
 */
@Component
public class AuditTrail {

    /** Appends a line and gives its number: an expression for SQL. Best after whatever else is to be locked: it holds a strand. */
    public static final String APPEND =
            "audit.append(:lineContent, :lineAt, :lineActor, :lineRole, :lineUnit, :lineAction, "
                    + ":lineSubject, :lineConcerns, :lineReason)";

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The last before the commit, so that a strand is held for the commit alone. */
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
        Actor actor = event.actor();
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
    static String measured(@Nullable Object part) {
        return part == null ? "-" : part.toString().length() + ":" + part;
    }
}
