package vn.tindan.retention;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.audit.Actor;
import vn.tindan.audit.Who;
import vn.tindan.geography.UnitId;
import vn.tindan.sealing.ServerSeal;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/**
 * Holds that an officer set by hand on what would be erased, and their ends; nothing is taken away. What
 * holds are of, and who reaches it, says a {@link Holding}.
 */
@Component
public class HandHolds {

    private static final String PURPOSE = "retention.hold";
    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final ServerSeal seal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandHolds(JdbcClient jdbc, ServerSeal seal, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Of what the holds are: what the trail calls it, its table, and the table of its holds with the column that
     * names it.
     */
    public record Kind(HoldEvent.Of of, String things, String holds, String column) {}

    /** One thing that is held, and the unit that has it. */
    record Held(Kind kind, UUID id, UnitId unit) {}

    /** That it is held, since when, by whom and why; and once it no longer is, the same of its end. */
    public record Hold(UUID id, Said placed, @Nullable Said ended) {}

    /** Who said it, when and why; no reason once the rest was erased too. */
    public record Said(Instant at, Who by, String reason) {}

    /** The thing, where it lies within the reach; none otherwise. */
    Optional<Held> within(Kind kind, String reach, UUID id) {
        return jdbc.sql("select handling_unit from " + kind.things()
                        + " where id = :id and handling_unit in (select accounts.units_within(:reach))")
                .param("id", id)
                .param("reach", reach)
                .query((row, _) -> new Held(kind, id, UnitId.parse(row.getString("handling_unit"))))
                .optional();
    }

    /** The newest first. */
    List<Hold> of(Kind kind, UUID id) {
        return jdbc.sql("""
                select h.*, p.name as placed_name, e.name as ended_name from %s h
                left join accounts.named p on p.username = h.placed_by
                left join accounts.named e on e.username = h.ended_by
                where h.%s = :id order by h.placed_at desc
                """.formatted(kind.holds(), kind.column()))
                .param("id", id)
                .query((row, _) -> hold(row))
                .list();
    }

    void place(Held what, @Nullable String reason) {
        try {
            jdbc.sql("insert into " + what.kind().holds() + " (id, "
                            + what.kind().column()
                            + ", reason, placed_at, placed_by) values (:hold, :id, :reason, :at, :by)")
                    .param("hold", UUID.randomUUID())
                    .param("id", what.id())
                    .param("reason", sealed(reason))
                    .param("at", now())
                    .param("by", Actor.current().actorName())
                    .update();
        } catch (DuplicateKeyException _) {
            throw new RuleViolation("retention.hold.known");
        }
        requireWords(what);
        events.publishEvent(new HoldEvent(what.kind().of(), what.id(), what.unit(), true));
    }

    /** Asked once nobody can erase it any more: whoever held what is gone would believe that it is kept. */
    private void requireWords(Held what) {
        boolean gone = jdbc.sql("select data_key is null from " + what.kind().things() + " where id = :id")
                .param("id", what.id())
                .query(Boolean.class)
                .single();
        if (gone) {
            throw new RuleViolation("retention.hold.erased");
        }
    }

    void end(Held what, UUID hold, @Nullable String reason) {
        int ended = jdbc.sql(
                        "update " + what.kind().holds() + " set ended_at = :at, ended_by = :by, end_reason = :reason"
                                + " where id = :hold and ended_at is null and "
                                + what.kind().column() + " = :id")
                .param("at", now())
                .param("by", Actor.current().actorName())
                .param("reason", sealed(reason))
                .param("hold", hold)
                .param("id", what.id())
                .update();
        if (ended == 0) {
            throw new NotFound();
        }
        events.publishEvent(new HoldEvent(what.kind().of(), what.id(), what.unit(), false));
    }

    Set<UUID> held(Kind kind, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : jdbc.sql("select " + kind.column() + " as id from " + kind.holds() + " where ended_at is null and "
                                + kind.column() + " in (:ids)")
                        .param("ids", ids)
                        .query((row, _) -> row.getObject("id", UUID.class))
                        .set();
    }

    /** With the words of what was held go the words of why it was; who held it and when stays. */
    void forget(Kind kind, UUID id) {
        jdbc.sql("update " + kind.holds() + " set reason = :nothing, end_reason = case when ended_at is null then null"
                        + " else :nothing end where " + kind.column() + " = :id")
                .param("nothing", sealed("…"))
                .param("id", id)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private byte[] sealed(@Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new RuleViolation("retention.hold.why");
        }
        return seal.seal(PURPOSE, reason.strip().getBytes(StandardCharsets.UTF_8));
    }

    private Hold hold(ResultSet row) throws SQLException {
        return new Hold(
                row.getObject("id", UUID.class),
                said(row, "placed", "reason"),
                row.getTimestamp("ended_at") == null ? null : said(row, "ended", "end_reason"));
    }

    private Said said(ResultSet row, String verb, String reason) throws SQLException {
        return new Said(
                row.getTimestamp(verb + "_at").toInstant(),
                Who.of(row, verb + "_by", verb + "_name"),
                new String(seal.open(PURPOSE, row.getBytes(reason)), StandardCharsets.UTF_8));
    }
}
