package vn.tindan.tips;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Wall;
import vn.tindan.tips.history.TipHistory;
import vn.tindan.tips.sealed.Contacts;
import vn.tindan.tips.sealed.TipSeals;

/** Writes a new tip with everything that belongs to it in one transaction, its register number last. */
@Component
@Transactional
class TipRecording {

    private final Tips tips;
    private final Receipts receipts;
    private final Writing writing;
    private final RoutingDesk routing;
    private final Wall wall;

    TipRecording(Tips tips, Receipts receipts, Writing writing, RoutingDesk routing, Wall wall) {
        this.tips = tips;
        this.receipts = receipts;
        this.writing = writing;
        this.routing = routing;
        this.wall = wall;
    }

    /** What is written beside the tip itself, and when. */
    @Component
    record Writing(TipSeals seals, Contacts contacts, TipHistory history, Clock clock) {}

    @Transactional(readOnly = true)
    boolean knows(Receipt receipt) {
        wall.open();
        return tips.existsByReceiptDigest(receipts.digest(receipt));
    }

    void record(TipIntake.Draft draft, Receipt receipt) {
        wall.open(); // it may be for another unit than the one that typed it in
        Instant at = draft.receivedAt() == null ? writing.clock().instant() : draft.receivedAt();
        var id = UUID.randomUUID();
        var content = writing.seals().seal(id, draft.story(), draft.place(), draft.happened());
        var told = new Tip.Told(id, receipts.digest(receipt), content, routing.handlerOf(draft.unit()), at);
        var tip = Tip.told(told, draft);
        tips.saveAndFlush(tip);
        writing.contacts().keep(tip.id(), draft.contact());
        writing.history().append(tip.asSubject(), "TOLD", null);
        routing.enter(tip);
        tips.save(tip);
    }
}
