package vn.tindan.tips;

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
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Wall;
import vn.tindan.shared.NotFound;
import vn.tindan.tips.conversation.Conversation;
import vn.tindan.tips.enclosures.TipTargets;
import vn.tindan.tips.receipt.Receipt;
import vn.tindan.tips.receipt.Receipts;
import vn.tindan.tips.terms.Outcome;
import vn.tindan.tips.terms.Side;
import vn.tindan.tips.terms.TipStatus;

/** What a citizen may do with a receipt: see how far the tip has come, read answers, write more. */
@Service
@Transactional
public class TipTracking {

    private final Tips tips;
    private final Receipts receipts;
    private final TipStandings standings;
    private final Conversation conversation;
    private final TipTargets targets;
    private final Wall wall;
    private final JdbcClient jdbc;
    private final Clock clock;

    TipTracking(
            Tips tips,
            Receipts receipts,
            TipStandings standings,
            Conversation conversation,
            TipTargets targets,
            Wall wall,
            JdbcClient jdbc,
            Clock clock) {
        this.targets = targets;
        this.tips = tips;
        this.receipts = receipts;
        this.standings = standings;
        this.conversation = conversation;
        this.wall = wall;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Proof that a browser showed the receipt, the {@code times}th time somebody did: the only way to a citizen's own tip. */
    public record Opened(UUID tip, byte[] digest, @Nullable Instant lastBefore, int times) {

        /** For looking without opening: no closing ends it. */
        static final int UNCOUNTED = Integer.MAX_VALUE;
    }

    /** The tip as the one who told it sees it; where it was merged, how far the matter has come. No story, no contact. */
    public record View(
            TipStatus status,
            boolean merged,
            Instant receivedAt,
            String unitName,
            @Nullable Outcome outcome,
            @Nullable LocalDate outcomeOn,
            List<Conversation.Message> messages) {}

    /**
     * Empty when no tip has this receipt; else it counts as one more opening. In one statement that needs no transaction
     * around it: the wall hears of the receipt before it looks at the row, as the row is looked for by what it heard.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Opened> open(Receipt receipt) {
        byte[] digest = receipts.digest(receipt);
        return jdbc.sql("""
                with shown as materialized (
                    select set_config('tindan.receipt', encode(:digest, 'hex'), true) as receipt
                ), tip as materialized (
                    select found.id, found.last_at from shown cross join lateral (
                        select t.id, o.last_at from tips.tip t left join tips.opening o on o.tip_id = t.id
                        where t.receipt_digest = decode(shown.receipt, 'hex')
                        offset 0) as found
                )
                insert into tips.opening as o (tip_id, times, last_at)
                select id, 1, :now from tip
                on conflict (tip_id) do update set times = o.times + 1, last_at = excluded.last_at
                returning tip_id, times, (select last_at from tip) as last_before
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

    /**
     * Ends every opening until now, on the server: what a browser still keeps of them opens nothing. An opening that was ended
     * ends no other.
     */
    public void close(Opened opened) {
        wall.show(opened.digest());
        jdbc.sql("update tips.opening set closed_through = times"
                        + " where tip_id = :tip and coalesce(closed_through, 0) < :times")
                .param("tip", opened.tip())
                .param("times", opened.times())
                .update();
    }

    /** How far it has come, for another application; not counted as an opening by the one who told it. */
    @Transactional(readOnly = true)
    public Optional<View> peek(Receipt receipt) {
        byte[] digest = receipts.digest(receipt);
        wall.show(digest);
        return tips.findByReceiptDigest(digest).map(tip -> view(new Opened(tip.id(), digest, null, Opened.UNCOUNTED)));
    }

    /** Not found where it was closed since. */
    @Transactional(readOnly = true)
    public View view(Opened opened) {
        var own = standings.own(opened);
        var messages = conversation.of(opened.tip(), own.key());
        var matter = own.mergedInto() == null ? own.standing() : standings.of(own.mergedInto());
        return new View(
                matter.status(),
                own.mergedInto() != null,
                own.receivedAt(),
                matter.unitName(),
                matter.outcome(),
                matter.outcomeOn(),
                messages);
    }

    public void write(Opened opened, String text) {
        var target = targets.of(opened);
        var tip = tips.findById(target.tip()).orElseThrow(NotFound::new);
        conversation.write(target.tip(), target.dataKey(), Side.CITIZEN, text);
        tip.written(Side.CITIZEN);
        tips.save(tip);
    }
}
