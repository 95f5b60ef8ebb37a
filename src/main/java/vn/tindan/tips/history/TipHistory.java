package vn.tindan.tips.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.audit.Actor;
import vn.tindan.audit.Who;
import vn.tindan.geography.UnitId;
import vn.tindan.sealing.SealedField;
import vn.tindan.tips.sealed.TipSeals;
import vn.tindan.tips.terms.Document;
import vn.tindan.tips.terms.Grounds;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.Outcome;
import vn.tindan.tips.terms.TipAction;
import vn.tindan.tips.terms.TipStatus;

/** The steps of a tip, one after the other: who, of which unit, when, and why in sealed words. Nothing is taken back. */
@Component
public class TipHistory {

    private static final String WAITED = "WAITED";

    private final JdbcClient jdbc;
    private final TipSeals seals;
    private final Clock clock;

    TipHistory(JdbcClient jdbc, TipSeals seals, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.clock = clock;
    }

    /**
     * One step in the life of a tip, as it is read.
     *
     * @param step the action, or {@code TOLD}, {@code WAITED}
     * @param detail the message key of what was chosen: a legal type, an outcome, a value
     * @param version of the tip that the step was taken on
     */
    public record Step(
            Instant at,
            Who who,
            String step,
            @Nullable String detail,
            @Nullable String otherUnit,
            @Nullable String note,
            @Nullable Document document,
            int version) {}

    /** A tip as a step needs it: which, who handles it, its key unless erased, and its version. */
    public record Of(UUID tip, UnitId handlingUnit, byte @Nullable [] key, int version) {}

    /** One step to be kept; with the state before it where it led to another. */
    public record Entry(
            TipAction action,
            Grounds grounds,
            @Nullable String detail,
            @Nullable UnitId otherUnit,
            @Nullable TipState before,
            @Nullable TipStatus after,
            @Nullable UUID undoes) {}

    /** The last move that was not taken back, with what it would bring back. */
    public record Move(UUID step, Instant at, TipAction action, TipState before, TipStatus after) {}

    /** It was told while the doors were thronged, and had to show that it came from no automatic program. */
    public void waited(Of tip) {
        insert(tip, WAITED, Grounds.NONE, clock.instant()).update();
    }

    /** Says at which instant it was kept. */
    public Instant append(Of tip, Entry entry) {
        var at = clock.instant();
        var before = entry.before();
        insert(tip, entry.action().name(), entry.grounds(), at)
                .param("detail", entry.detail())
                .param(
                        "otherUnit",
                        entry.otherUnit() == null ? null : entry.otherUnit().toString())
                .param("fromStatus", before == null ? null : before.status().name())
                .param("fromType", before == null ? null : name(before.legalType()))
                .param("fromOutcome", before == null ? null : name(before.outcome()))
                .param("fromOutcomeOn", before == null ? null : before.outcomeOn())
                .param("toStatus", name(entry.after()))
                .param("undoes", entry.undoes())
                .update();
        return at;
    }

    private JdbcClient.StatementSpec insert(Of tip, String step, Grounds grounds, Instant at) {
        Actor actor = Actor.current();
        var id = UUID.randomUUID();
        var document = grounds.document();
        var spec = jdbc.sql("""
                insert into tips.step (id, tip_id, at, actor, actor_role, actor_unit, handling_unit, step, note,
                    document_number, document_on, tip_version, detail, other_unit,
                    from_status, from_type, from_outcome, from_outcome_on, to_status, undoes)
                values (:id, :tip, :at, :actor, :actorRole, :actorUnit, :handlingUnit, :step, :note,
                    :documentNumber, :documentOn, :version, :detail, :otherUnit,
                    :fromStatus, :fromType, :fromOutcome, :fromOutcomeOn, :toStatus, :undoes)
                """)
                .param("id", id)
                .param("tip", tip.tip())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("actor", actor.actorName())
                .param("actorRole", actor.actorRole())
                .param("actorUnit", actor.actorUnit())
                .param("handlingUnit", tip.handlingUnit().toString())
                .param("step", step)
                .param("note", sealed(tip, id, grounds.reason()))
                .param("documentNumber", document == null ? null : document.number())
                .param("documentOn", document == null ? null : document.on())
                .param("version", tip.version());
        for (String optional : OPTIONAL) {
            spec = spec.param(optional, null);
        }
        return spec;
    }

    private static final List<String> OPTIONAL = List.of(
            "detail", "otherUnit", "fromStatus", "fromType", "fromOutcome", "fromOutcomeOn", "toStatus", "undoes");

    private byte @Nullable [] sealed(Of tip, UUID step, @Nullable String reason) {
        return reason == null || tip.key() == null ? null : seals.seal(tip.key(), noteField(step), reason);
    }

    public List<Step> of(UUID tip, byte @Nullable [] key) {
        return jdbc.sql("""
                select s.*, p.full_name as other_unit_name, n.name as actor_name
                from tips.step s left join geography.place p on p.id = s.other_unit
                left join accounts.named n on n.username = s.actor
                where s.tip_id = :tip order by s.at, s.number
                """).param("tip", tip).query((row, _) -> step(row, key)).list();
    }

    private Step step(ResultSet row, byte @Nullable [] key) throws SQLException {
        String document = row.getString("document_number");
        return new Step(
                row.getTimestamp("at").toInstant(),
                Who.of(row, "actor", "actor_name"),
                row.getString("step"),
                row.getString("detail"),
                row.getString("other_unit_name"),
                seals.open(key, noteField(row.getObject("id", UUID.class)), row.getBytes("note")),
                document == null ? null : new Document(document, row.getObject("document_on", LocalDate.class)),
                row.getInt("tip_version"));
    }

    /** Empty where nothing moved it yet; a move that is itself an undoing is none, and neither is going on at an heir. */
    public Optional<Move> lastMove(UUID tip) {
        return jdbc.sql("""
                select s.* from tips.step s
                where s.tip_id = :tip and s.from_status is not null and s.undoes is null and s.step <> 'PASS_ON'
                  and not exists (select from tips.step u where u.tip_id = s.tip_id and u.undoes = s.id)
                order by s.number desc limit 1
                """).param("tip", tip).query((row, _) -> move(row)).optional();
    }

    private static Move move(ResultSet row) throws SQLException {
        String type = row.getString("from_type");
        String outcome = row.getString("from_outcome");
        return new Move(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                TipAction.valueOf(row.getString("step")),
                new TipState(
                        TipStatus.valueOf(row.getString("from_status")),
                        type == null ? null : LegalType.valueOf(type),
                        outcome == null ? null : Outcome.valueOf(outcome),
                        row.getObject("from_outcome_on", LocalDate.class)),
                TipStatus.valueOf(row.getString("to_status")));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static SealedField noteField(UUID step) {
        return new SealedField("tips.step", step.toString(), "note");
    }
}
