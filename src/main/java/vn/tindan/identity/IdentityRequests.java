package vn.tindan.identity;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.audit.Who;
import vn.tindan.geography.UnitId;
import vn.tindan.sealing.ServerSeal;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.TipInformants;

/**
 * The two-handed key to an identity: the handling officer asks with a reason, a custodian agrees (never the one who
 * asked), and for an hour that officer alone may open it. Asking, deciding and every opening go to the trail.
 */
@Service
@Transactional
public class IdentityRequests {

    /** How long an agreed opening lasts. */
    public static final Duration OPEN = Duration.ofHours(1);

    static final String REASON = "identity.reason";

    private static final String REQUESTS = """
            select r.*, n.name as requester_name
            from identity.request r left join accounts.named n on n.username = r.requester""";

    private final JdbcClient jdbc;
    private final TipInformants informants;
    private final ServerSeal seal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IdentityRequests(
            JdbcClient jdbc, TipInformants informants, ServerSeal seal, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.informants = informants;
        this.seal = seal;
        this.events = events;
        this.clock = clock;
    }

    /** One request as its requester and its custodian see it. */
    public record Request(
            UUID id,
            UUID tip,
            UnitId unit,
            Who requester,
            @Nullable String askedFirst,
            Instant askedAt,
            String reason,
            @Nullable String decidedBy,
            @Nullable Instant openUntil) {

        boolean isOf(Account officer) {
            return requester.actor().equals(officer.username())
                    || officer.username().equals(askedFirst);
        }

        public boolean isWaiting() {
            return decidedBy == null;
        }
    }

    /** The officer's newest request about a tip within reach; empty when none was made. */
    @Transactional(readOnly = true)
    public Optional<Request> latest(Account officer, UUID tip) {
        ownUnit(officer, tip);
        return jdbc.sql("""
                %s where r.tip_id = :tip and r.requester = :requester order by r.asked_at desc limit 1
                """.formatted(REQUESTS))
                .param("tip", tip)
                .param("requester", officer.username())
                .query(this::request)
                .optional();
    }

    /** Only the unit that handles a tip may ask, and only where somebody left a contact. */
    private UnitId ownUnit(Account officer, UUID tip) {
        return informants
                .handlerOfTold(officer.jurisdiction(), tip)
                .filter(officer.unit()::equals)
                .orElseThrow(NotFound::new);
    }

    public void ask(Account officer, UUID tip, String reason) {
        var unit = ownUnit(officer, tip);
        if (reason.isBlank() || reason.length() > 500) {
            throw new RuleViolation("identity.rule.reason");
        }
        if (latest(officer, tip).filter(Request::isWaiting).isPresent()) {
            throw new RuleViolation("identity.rule.waiting");
        }
        jdbc.sql("""
                insert into identity.request (id, tip_id, unit, requester, asked_at, reason)
                values (:id, :tip, :unit, :requester, :at, :reason)
                """)
                .param("id", UUID.randomUUID())
                .param("tip", tip)
                .param("unit", unit.toString())
                .param("requester", officer.username())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("reason", seal.seal(REASON, reason.strip().getBytes(StandardCharsets.UTF_8)))
                .update();
        events.publishEvent(new IdentityEvent(IdentityEvent.Act.ASKED, tip, unit));
    }

    /** What waits for a custodian of this reach, oldest first. */
    @Transactional(readOnly = true)
    public List<Request> waiting(Account custodian) {
        return jdbc.sql("""
                %s where r.decided_at is null and r.unit in (select accounts.units_within(:reach)) order by r.asked_at
                """.formatted(REQUESTS))
                .param("reach", custodian.jurisdiction().reach())
                .query(this::request)
                .list();
    }

    public void decide(Account custodian, UUID id, boolean agree) {
        var request = jdbc.sql("""
                %s where r.id = :id and r.unit in (select accounts.units_within(:reach)) for update of r
                """.formatted(REQUESTS))
                .param("id", id)
                .param("reach", custodian.jurisdiction().reach())
                .query(this::request)
                .optional()
                .orElseThrow(NotFound::new);
        if (request.isOf(custodian)) {
            throw new RuleViolation("identity.rule.oneself");
        }
        if (!request.isWaiting()) {
            throw new RuleViolation("identity.rule.decided");
        }
        var now = clock.instant();
        jdbc.sql("""
                update identity.request set decided_by = :by, decided_at = :at, open_until = :until where id = :id
                """)
                .param("by", custodian.username())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("until", agree ? now.plus(OPEN).atOffset(ZoneOffset.UTC) : null)
                .param("id", id)
                .update();
        events.publishEvent(new IdentityEvent(
                agree ? IdentityEvent.Act.AGREED : IdentityEvent.Act.REFUSED, request.tip(), request.unit()));
    }

    /** The identity itself: only for the officer who asked, while it is open, and while the tip is still theirs. */
    public String open(Account officer, UUID tip) {
        var request = latest(officer, tip)
                .filter(asked -> asked.openUntil() != null && clock.instant().isBefore(asked.openUntil()))
                .orElseThrow(() -> new RuleViolation("identity.rule.closed"));
        String contact = informants.open(officer.jurisdiction(), tip).orElseThrow(NotFound::new);
        events.publishEvent(new IdentityEvent(IdentityEvent.Act.OPENED, tip, request.unit()));
        return contact;
    }

    private Request request(ResultSet row, int number) throws SQLException {
        var until = row.getTimestamp("open_until");
        return new Request(
                row.getObject("id", UUID.class),
                row.getObject("tip_id", UUID.class),
                UnitId.parse(row.getString("unit")),
                Who.of(row, "requester", "requester_name"),
                row.getString("asked_first"),
                row.getTimestamp("asked_at").toInstant(),
                new String(seal.open(REASON, row.getBytes("reason")), StandardCharsets.UTF_8),
                row.getString("decided_by"),
                until == null ? null : until.toInstant());
    }
}
