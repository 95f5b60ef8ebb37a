package vn.tindan.apps;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.ApplicationKeys;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.sealing.Pepper;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/** The applications with a key. A key is 256 random bits, shown once and kept only as a digest under the pepper. */
@Service
@Transactional
public class Applications implements ApplicationKeys {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Pepper pepper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Applications(JdbcClient jdbc, Pepper pepper, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.pepper = pepper;
        this.events = events;
        this.clock = clock;
    }

    /** An application as the administrator sees it. */
    public record Line(
            UUID id,
            String name,
            String owner,
            String keyEnd,
            boolean mayTell,
            boolean mayTrack,
            Instant issuedAt,
            @Nullable LocalDate lastUsedOn,
            @Nullable Instant revokedAt) {}

    /** What is asked for a key: whose it is, and what it may do. */
    public record Order(String name, String owner, boolean mayTell, boolean mayTrack) {}

    @Transactional(readOnly = true)
    public List<Line> within(Jurisdiction jurisdiction) {
        return jdbc.sql("""
                select id, name, owner, key_end, may_tell, may_track, issued_at, last_used_on, revoked_at
                from apps.application where unit in (select accounts.units_within(:reach)) order by revoked_at is not null, name
                """)
                .param("reach", jurisdiction.reach())
                .query((row, _) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("owner"),
                        row.getString("key_end"),
                        row.getBoolean("may_tell"),
                        row.getBoolean("may_track"),
                        row.getTimestamp("issued_at").toInstant(),
                        row.getObject("last_used_on", LocalDate.class),
                        row.getTimestamp("revoked_at") == null
                                ? null
                                : row.getTimestamp("revoked_at").toInstant()))
                .list();
    }

    /** The key, which nobody can read again. */
    public String issue(Account administrator, Order order) {
        if (order.name().isBlank() || order.owner().isBlank() || !(order.mayTell() || order.mayTrack())) {
            throw new RuleViolation("apps.rule.incomplete");
        }
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String key = "td_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        var id = UUID.randomUUID();
        try {
            insert(id, administrator, order, key);
        } catch (DuplicateKeyException taken) {
            throw new RuleViolation("apps.rule.name-taken", order.name());
        }
        events.publishEvent(new ApplicationEvent.Issued(id));
        return key;
    }

    private void insert(UUID id, Account administrator, Order order, String key) {
        jdbc.sql("""
                insert into apps.application
                    (id, name, owner, key_digest, key_end, may_tell, may_track, issued_at, issued_by, unit)
                values (:id, :name, :owner, :digest, :end, :tell, :track, :at, :by, :unit)
                """)
                .param("id", id)
                .param("name", order.name().strip())
                .param("owner", order.owner().strip())
                .param("digest", digest(key))
                .param("end", key.substring(key.length() - 4))
                .param("tell", order.mayTell())
                .param("track", order.mayTrack())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", administrator.username())
                .param("unit", administrator.unit().toString())
                .update();
    }

    /** Only within the reach of who issued it: nobody below shuts an application of the whole country. */
    public void revoke(Jurisdiction jurisdiction, UUID id, String reason) {
        if (reason.isBlank()) {
            throw new RuleViolation("apps.rule.reason");
        }
        int revoked = jdbc.sql("""
                update apps.application set revoked_at = :at
                where id = :id and revoked_at is null and unit in (select accounts.units_within(:reach))
                """)
                .param("reach", jurisdiction.reach())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        if (revoked == 0) {
            throw new NotFound();
        }
        events.publishEvent(new ApplicationEvent.Revoked(id, reason.strip()));
    }

    @Override
    public Optional<Caller> callerOf(String key) {
        return jdbc.sql("""
                select id, name, may_tell, may_track, last_used_on from apps.application
                where key_digest = :digest and revoked_at is null
                """)
                .param("digest", digest(key))
                .query((row, _) -> {
                    var may = new HashSet<String>();
                    if (row.getBoolean("may_tell")) {
                        may.add(TELL);
                    }
                    if (row.getBoolean("may_track")) {
                        may.add(TRACK);
                    }
                    noteUse(row.getObject("id", UUID.class), row.getObject("last_used_on", LocalDate.class));
                    return new Caller(row.getObject("id", UUID.class), row.getString("name"), may);
                })
                .optional();
    }

    private void noteUse(UUID id, @Nullable LocalDate lastUsed) {
        var today = CountryTime.today(clock);
        if (!today.equals(lastUsed)) {
            jdbc.sql("update apps.application set last_used_on = :today where id = :id")
                    .param("today", today)
                    .param("id", id)
                    .update();
        }
    }

    private byte[] digest(String key) {
        return pepper.digest("apps.key", key);
    }
}
