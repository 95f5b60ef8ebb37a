package vn.tindan.tips;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Wall;
import vn.tindan.shared.NotFound;

/** Writes a new tip with everything that belongs to it in one transaction, its register number last. */
@Component
@Transactional
class TipRecording {

    private final Tips tips;
    private final TipSeals seals;
    private final TipHistory history;
    private final RoutingDesk routing;
    private final Wall wall;
    private final Clock clock;

    TipRecording(Tips tips, TipSeals seals, TipHistory history, RoutingDesk routing, Wall wall, Clock clock) {
        this.tips = tips;
        this.seals = seals;
        this.history = history;
        this.routing = routing;
        this.wall = wall;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    boolean knows(Receipt receipt) {
        wall.open();
        return tips.existsByReceiptDigest(seals.digest(receipt));
    }

    @Transactional(readOnly = true)
    TipIntake.Entry entry(Receipt receipt) {
        wall.open();
        return tips.findByReceiptDigest(seals.digest(receipt)).map(Tip::entry).orElseThrow(NotFound::new);
    }

    void record(TipIntake.Draft draft, Receipt receipt) {
        wall.open(); // it may be for another unit than the one that typed it in
        Instant at = draft.receivedAt() == null ? clock.instant() : draft.receivedAt();
        var sealed = seals.seal(draft, receipt);
        var tip = Tip.told(sealed, draft, routing.handlerOf(draft.unit()), at);
        tips.saveAndFlush(tip);
        seals.keepContact(tip.id(), draft.contact());
        history.append(tip, "TOLD", null);
        routing.enter(tip);
        tips.save(tip);
    }
}
