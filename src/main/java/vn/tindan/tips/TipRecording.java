package vn.tindan.tips;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Wall;
import vn.tindan.audit.Actor;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.NotFound;
import vn.tindan.tips.enclosures.Enclosures;
import vn.tindan.tips.history.TipHistory;
import vn.tindan.tips.receipt.Receipt;
import vn.tindan.tips.receipt.Receipts;
import vn.tindan.tips.register.NewTips;
import vn.tindan.tips.sealed.Contacts;
import vn.tindan.tips.sealed.TipSeals;
import vn.tindan.tips.terms.Side;
import vn.tindan.tips.terms.TipAction;
import vn.tindan.tips.terms.TipStatus;

/** Writes a new tip with everything that belongs to it in one transaction. */
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
            NewTips tips,
            Contacts contacts,
            TipHistory history,
            List<Enclosures> enclosures,
            TipClocks clocks,
            ApplicationEventPublisher events,
            Clock clock) {}

    /** What has been enclosed since the same was told is kept with it. */
    void encloseMore(TipIntake.Draft draft, Receipt receipt) {
        byte[] digest = receipts.digest(receipt);
        wall.show(digest);
        var tip = tips.findByReceiptDigest(digest)
                .orElseThrow(() -> new IllegalStateException("a receipt was taken by no tip"));
        if (!tip.isErased()) {
            enclose(tip, draft);
        }
    }

    @Transactional(readOnly = true)
    TipIntake.Entry entry(Receipt receipt) {
        byte[] digest = receipts.digest(receipt);
        wall.show(digest);
        return tips.findByReceiptDigest(digest).map(Tip::entry).orElseThrow(NotFound::new);
    }

    /** Whether a tip is all there is to keep: then its one statement needs no transaction around it. */
    @Transactional(propagation = Propagation.SUPPORTS)
    boolean standsAlone(TipIntake.Draft draft, boolean waited) {
        return !waited
                && draft.contact() == null
                && !draft.channel().typedByOfficer()
                && writing.enclosures().stream().noneMatch(each -> each.isWaiting(draft.submissionKey()));
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    void recordAlone(TipIntake.Draft draft, Receipt receipt) {
        write(draft, receipt, true);
    }

    void record(TipIntake.Draft draft, Receipt receipt, boolean waited) {
        var tip = write(draft, receipt, false);
        writing.contacts().keep(tip.id(), draft.contact());
        if (waited) {
            writing.history().waited(tip.asSubject());
        }
        enclose(tip, draft);
        if (tip.status() == TipStatus.RECEIVED) {
            writing.clocks().follow(tip, TipAction.RECEIVE, tip.telling().receivedAt());
        }
    }

    private Tip write(TipIntake.Draft draft, Receipt receipt, boolean alone) {
        var row = row(draft, receipts.digest(receipt));
        var told = new TipEvent.Told(row.id(), row.handlingUnit(), draft.channel(), alone);
        var tip = Tip.told(row, writing.tips().write(row, told));
        writing.events().publishEvent(told);
        return tip;
    }

    /** Where an officer of its own unit types it in, it is thereby received. */
    private NewTips.Row row(TipIntake.Draft draft, byte[] digest) {
        var id = UUID.randomUUID();
        var handler = routing.handlerOf(draft.unit());
        boolean received = draft.channel().typedByOfficer() && isOwn(handler);
        return new NewTips.Row(
                id,
                digest,
                writing.seals().seal(id, draft.story(), draft.place(), draft.happened()),
                draft.channel(),
                draft.category(),
                draft.unit(),
                handler,
                draft.receivedAt() == null ? writing.clock().instant() : draft.receivedAt(),
                received ? TipStatus.RECEIVED : TipStatus.NEW,
                draft.declaredType());
    }

    /** What an officer types for another unit is new there; what no officer of a unit types is of the unit it is for. */
    private static boolean isOwn(UnitId handler) {
        String unit = Actor.current().actorUnit();
        return unit == null || unit.equals(handler.toString());
    }

    private void enclose(Tip tip, TipIntake.Draft draft) {
        var side = draft.channel().typedByOfficer() ? Side.POLICE : Side.CITIZEN;
        var target = new Enclosures.Target(tip.id(), tip.handlingUnit(), tip.dataKey(), side);
        writing.enclosures().forEach(each -> each.enclose(target, draft.submissionKey()));
    }
}
