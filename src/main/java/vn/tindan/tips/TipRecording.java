package vn.tindan.tips;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Wall;

/** Writes a new tip with everything that belongs to it in one transaction, its register number last. */
@Component
@Transactional
class TipRecording {

    private final Tips tips;
    private final TipSeals seals;
    private final TipHistory history;
    private final RoutingDesk routing;
    private final List<Enclosures> enclosures;
    private final Wall wall;
    private final Clock clock;

    TipRecording(
            Tips tips,
            TipSeals seals,
            TipHistory history,
            RoutingDesk routing,
            List<Enclosures> enclosures,
            Wall wall,
            Clock clock) {
        this.tips = tips;
        this.seals = seals;
        this.history = history;
        this.routing = routing;
        this.enclosures = enclosures;
        this.wall = wall;
        this.clock = clock;
    }

    /** Whether the same was told before; what has been enclosed to it since is kept with it. */
    boolean recognises(TipIntake.Draft draft, Receipt receipt) {
        wall.open();
        var known = tips.findByReceiptDigest(seals.digest(receipt));
        known.filter(tip -> !tip.isErased()).ifPresent(tip -> enclose(tip, draft));
        return known.isPresent();
    }

    void record(TipIntake.Draft draft, Receipt receipt) {
        wall.open(); // it may be for another unit than the one that typed it in
        Instant at = draft.receivedAt() == null ? clock.instant() : draft.receivedAt();
        var sealed = seals.seal(draft, receipt);
        var tip = Tip.told(sealed, draft, routing.handlerOf(draft.unit()), at);
        tips.saveAndFlush(tip);
        seals.keepContact(tip.id(), draft.contact());
        history.append(tip, "TOLD", null);
        enclose(tip, draft);
        routing.enter(tip);
        tips.save(tip);
    }

    private void enclose(Tip tip, TipIntake.Draft draft) {
        var side = draft.channel().typedByOfficer() ? Side.POLICE : Side.CITIZEN;
        var target = new Enclosures.Target(tip.id(), tip.handlingUnit(), tip.dataKey(), side);
        enclosures.forEach(each -> each.enclose(target, draft.submissionKey()));
    }
}
