package vn.tindan.tips;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Wall;
import vn.tindan.shared.NotFound;
import vn.tindan.tips.conversation.Conversation;
import vn.tindan.tips.terms.Outcome;
import vn.tindan.tips.terms.Side;
import vn.tindan.tips.terms.TipStatus;

/** What a citizen may do with a receipt: see how far the tip has come, read answers, write more. */
@Service
@Transactional
public class TipTracking {

    private final Tips tips;
    private final Receipts receipts;
    private final Conversation conversation;
    private final Wall wall;
    private final JdbcClient jdbc;
    private final Clock clock;

    TipTracking(Tips tips, Receipts receipts, Conversation conversation, Wall wall, JdbcClient jdbc, Clock clock) {
        this.tips = tips;
        this.receipts = receipts;
        this.conversation = conversation;
        this.wall = wall;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Proof that this session showed the receipt: the only way to a citizen's own tip. */
    public record Opened(UUID tip, byte[] digest, @Nullable Instant lastBefore, int times) implements Serializable {}

    /** The tip as the one who told it sees it; where it was merged, how far the matter has come. No story, no contact. */
    public record View(
            TipStatus status,
            boolean merged,
            Instant receivedAt,
            String unitName,
            @Nullable Outcome outcome,
            @Nullable LocalDate outcomeOn,
            List<Conversation.Message> messages) {}

    /** Empty when no tip has this receipt; else it counts as one more opening. */
    public Optional<Opened> open(Receipt receipt) {
        byte[] digest = show(receipt);
        return jdbc.sql("""
                with tip as (
                    select id from tips.tip where receipt_digest = :digest
                ), before as (
                    select last_at from tips.opening where tip_id = (select id from tip)
                )
                insert into tips.opening as o (tip_id, times, last_at)
                select id, 1, :now from tip
                on conflict (tip_id) do update set times = o.times + 1, last_at = excluded.last_at
                returning tip_id, times, (select last_at from before) as last_before
                """)
                .param("digest", digest)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> {
                    var before = row.getTimestamp("last_before");
                    return new Opened(
                            row.getObject("tip_id", UUID.class),
                            digest,
                            before == null ? null : before.toInstant(),
                            row.getInt("times"));
                })
                .optional();
    }

    /** How far it has come, for another application; not counted as an opening by the one who told it. */
    @Transactional(readOnly = true)
    public Optional<View> peek(Receipt receipt) {
        byte[] digest = show(receipt);
        return tips.findByReceiptDigest(digest).map(tip -> view(new Opened(tip.id(), digest, null, 0)));
    }

    private byte[] show(Receipt receipt) {
        byte[] digest = receipts.digest(receipt);
        wall.show(digest);
        return digest;
    }

    @Transactional(readOnly = true)
    public View view(Opened opened) {
        wall.show(opened.digest());
        var own = jdbc.sql(
                        "select data_key, received_at, coalesce(merged_into, id) as matter from tips.tip where id = :tip")
                .param("tip", opened.tip())
                .query((row, _) -> new Own(
                        row.getObject("matter", UUID.class),
                        row.getTimestamp("received_at").toInstant(),
                        conversation.of(opened.tip(), row.getBytes("data_key"))))
                .optional()
                .orElseThrow(NotFound::new);
        boolean merged = !own.matter().equals(opened.tip());
        if (merged) {
            wall.open(); // for how far the matter has come, and no word of the tip that it was merged into
        }
        return jdbc.sql("""
                select t.status, t.outcome, t.outcome_on, p.full_name as unit_name
                from tips.tip t join geography.place p on p.id = t.handling_unit
                where t.id = :matter
                """)
                .param("matter", own.matter())
                .query((row, _) -> new View(
                        TipStatus.valueOf(row.getString("status")),
                        merged,
                        own.receivedAt(),
                        row.getString("unit_name"),
                        row.getString("outcome") == null ? null : Outcome.valueOf(row.getString("outcome")),
                        row.getObject("outcome_on", LocalDate.class),
                        own.messages()))
                .single();
    }

    /** What of a tip stays its own, merged or not. */
    private record Own(UUID matter, Instant receivedAt, List<Conversation.Message> messages) {}

    public void write(Opened opened, String text) {
        wall.show(opened.digest());
        var tip = tips.findById(opened.tip()).orElseThrow(NotFound::new);
        conversation.write(tip.id(), tip.dataKey(), Side.CITIZEN, text);
        tip.written(Side.CITIZEN);
        tips.save(tip);
    }
}
