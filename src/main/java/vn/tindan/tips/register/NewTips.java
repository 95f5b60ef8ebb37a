package vn.tindan.tips.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.audit.Actor;
import vn.tindan.audit.AuditTrail;
import vn.tindan.audit.Audited;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.CountryTime;
import vn.tindan.tips.sealed.SealedContent;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;
import vn.tindan.tips.terms.TipStatus;

/**
 * Writes what was just told: its number and line in the register, itself, its first step. All in one statement, as others
 * wait for the register of the unit from then until the commit. Where nothing else belongs to the tip, the line of the audit
 * trail is written in it too, and it is the whole transaction; else that line comes last, as it holds a strand of the trail.
 * The receipt is shown to the wall in it too, for the rest of the transaction: the row takes its digest from there, so the wall hears of it before it looks at the row.
 */
@Component
public class NewTips {

    private static final String TELL = """
                with shown as materialized (
                    select set_config('tindan.receipt', encode(:receiptDigest, 'hex'), true) as receipt
                ), line as (
                    insert into tips.register as r (unit, year, last_number) values (:handlingUnit, :year, 1)
                    on conflict (unit, year) do update set last_number = r.last_number + 1
                    returning last_number
                ), tip as (
                    insert into tips.tip (id, receipt_digest, data_key, story, place, happened, tokens, channel, category,
                        counted_unit, handling_unit, received_at, received_on, register_year, register_number, status,
                        declared_type, value, version)
                    values (:id, (select decode(receipt, 'hex') from shown), :dataKey, :story, :place, :happened, :tokens, :channel, :category,
                        :countedUnit, :handlingUnit, :receivedAt, :receivedOn, :year, (select last_number from line),
                        :status, :declared, 'NOT_JUDGED', 0)
                    on conflict (receipt_digest) do nothing
                    returning id, handling_unit, register_year, register_number
                ), entry as (
                    insert into tips.register_entry (unit, year, number, tip_id, entered_at)
                    select handling_unit, register_year, register_number, id, :now from tip
                ), told as (
                    insert into tips.step
                        (id, tip_id, at, actor, actor_role, actor_unit, handling_unit, step, tip_version)
                    select :step, id, :now, :actor, :actorRole, :actorUnit, handling_unit, 'TOLD', 0 from tip
                ), ended as materialized (
                    select register_number as number, %s as line from tip
                )
                select coalesce((select number from ended where line > 0), tips.told_before())
                """;

    private static final String TELL_AND_AUDIT = TELL.formatted(AuditTrail.APPEND);
    private static final String TELL_ALONE = TELL.formatted("1");

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    NewTips(JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** The same submission again. */
    public static final class ToldBefore extends RuntimeException {
        ToldBefore() {
            super("told before", null, false, false);
        }
    }

    /** A tip that nobody has dealt with. */
    public record Row(
            UUID id,
            byte[] receiptDigest,
            SealedContent content,
            TipChannel channel,
            TipCategory category,
            UnitId countedUnit,
            UnitId handlingUnit,
            Instant receivedAt,
            TipStatus status,
            @Nullable LegalType declaredType) {

        public LocalDate receivedOn() {
            return CountryTime.day(receivedAt);
        }

        public int registerYear() {
            return receivedOn().getYear();
        }
    }

    /**
     * The number it got.
     *
     * @param told whose line of the audit trail is written here where it says so, and else is owed before the commit
     * @throws ToldBefore where its receipt is taken; nothing of it is kept then, nor its number used up
     */
    public int write(Row tip, Audited told) {
        try {
            return insert(tip, told);
        } catch (DuplicateKeyException taken) {
            throw new ToldBefore();
        }
    }

    private int insert(Row tip, Audited told) {
        Actor actor = Actor.current();
        return jdbc.sql(told.isWritten() ? TELL_AND_AUDIT : TELL_ALONE)
                .params(told.isWritten() ? trail.arguments(told) : Map.of())
                .param("id", tip.id())
                .param("receiptDigest", tip.receiptDigest())
                .param("dataKey", tip.content().dataKey())
                .param("story", tip.content().story())
                .param("place", tip.content().place())
                .param("happened", tip.content().happened())
                .param("tokens", tip.content().tokens())
                .param("channel", tip.channel().name())
                .param("category", tip.category().name())
                .param("countedUnit", tip.countedUnit().toString())
                .param("handlingUnit", tip.handlingUnit().toString())
                .param("receivedAt", tip.receivedAt().atOffset(ZoneOffset.UTC))
                .param("receivedOn", tip.receivedOn())
                .param("year", tip.registerYear())
                .param("status", tip.status().name())
                .param(
                        "declared",
                        tip.declaredType() == null ? null : tip.declaredType().name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("step", UUID.randomUUID())
                .param("actor", actor.actorName())
                .param("actorRole", actor.actorRole())
                .param("actorUnit", actor.actorUnit())
                .query(Integer.class)
                .single();
    }
}
