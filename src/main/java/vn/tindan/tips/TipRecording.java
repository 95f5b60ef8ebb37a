package vn.tindan.tips;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Wall;
import vn.tindan.shared.NotFound;
import vn.tindan.tips.history.TipHistory;
import vn.tindan.tips.sealed.Contacts;
import vn.tindan.tips.sealed.TipSeals;
import vn.tindan.tips.terms.Side;
import vn.tindan.tips.terms.TipAction;
import vn.tindan.tips.terms.TipStatus;

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
    record Writing(
            TipSeals seals,
            Contacts contacts,
            TipHistory history,
            List<Enclosures> enclosures,
            TipClocks clocks,
            Clock clock) {}

    /** Whether the same was told before; what has been enclosed to it since is kept with it. */
    boolean recognises(TipIntake.Draft draft, Receipt receipt) {
        byte[] digest = receipts.digest(receipt);
        wall.show(digest);
        var known = tips.findByReceiptDigest(digest);
        known.filter(tip -> !tip.isErased()).ifPresent(tip -> enclose(tip, draft));
        return known.isPresent();
    }

    @Transactional(readOnly = true)
    TipIntake.Entry entry(Receipt receipt) {
        byte[] digest = receipts.digest(receipt);
        wall.show(digest);
        return tips.findByReceiptDigest(digest).map(Tip::entry).orElseThrow(NotFound::new);
    }

    void record(TipIntake.Draft draft, Receipt receipt, boolean waited) {
        byte[] digest = receipts.digest(receipt);
        wall.show(digest); // it may be for another unit than the one that typed it in
        Instant at = draft.receivedAt() == null ? writing.clock().instant() : draft.receivedAt();
        var id = UUID.randomUUID();
        var content = writing.seals().seal(id, draft.story(), draft.place(), draft.happened());
        var told = new Tip.Told(id, digest, content, routing.handlerOf(draft.unit()), at);
        var tip = Tip.told(told, draft);
        tips.saveAndFlush(tip);
        writing.contacts().keep(tip.id(), draft.contact());
        writing.history().told(tip.asSubject());
        if (waited) {
            writing.history().waited(tip.asSubject());
        }
        enclose(tip, draft);
        routing.enter(tip, null);
        if (tip.status() == TipStatus.RECEIVED) {
            writing.clocks().follow(tip, TipAction.RECEIVE, at);
        }
        tips.save(tip);
    }

    private void enclose(Tip tip, TipIntake.Draft draft) {
        var side = draft.channel().typedByOfficer() ? Side.POLICE : Side.CITIZEN;
        var target = new Enclosures.Target(tip.id(), tip.handlingUnit(), tip.dataKey(), side);
        writing.enclosures().forEach(each -> each.enclose(target, draft.submissionKey()));
    }
}
