package vn.tindan.tips.history;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.audit.Actor;
import vn.tindan.geography.UnitId;
import vn.tindan.sealing.SealedField;
import vn.tindan.tips.sealed.TipSeals;

/** The steps of a tip, one after the other: who, of which unit, when, and why in sealed words. Nothing is taken back. */
@Component
public class TipHistory {

    private final JdbcClient jdbc;
    private final TipSeals seals;
    private final Clock clock;

    TipHistory(JdbcClient jdbc, TipSeals seals, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.clock = clock;
    }

    /** One step in the life of a tip. */
    public record Step(
            Instant at, String actor, String step, @Nullable String note) {}

    /** A tip as a step needs it: which, who handles it, and its key. */
    public record Of(UUID tip, UnitId handlingUnit, byte[] key) {}

    public void append(Of tip, String step, @Nullable String note) {
        Actor actor = Actor.current();
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into tips.step (id, tip_id, at, actor, actor_unit, handling_unit, step, note)
                values (:id, :tip, :at, :actor, :actorUnit, :handlingUnit, :step, :note)
                """)
                .param("id", id)
                .param("tip", tip.tip())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", actor.actorName())
                .param("actorUnit", actor.actorUnit())
                .param("handlingUnit", tip.handlingUnit().toString())
                .param("step", step)
                .param("note", note == null ? null : seals.seal(tip.key(), noteField(id), note))
                .update();
    }

    public List<Step> of(UUID tip, byte @Nullable [] key) {
        return jdbc.sql("""
                select id, at, actor, step, note from tips.step where tip_id = :tip order by at, number
                """)
                .param("tip", tip)
                .query((row, _) -> new Step(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("step"),
                        seals.open(key, noteField(row.getObject("id", UUID.class)), row.getBytes("note"))))
                .list();
    }

    private static SealedField noteField(UUID step) {
        return new SealedField("tips.step", step.toString(), "note");
    }
}
