package vn.tindan.tips;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.history.TipHistory;
import vn.tindan.tips.history.TipState;
import vn.tindan.tips.life.Classification;
import vn.tindan.tips.life.Progress;
import vn.tindan.tips.register.Handling;
import vn.tindan.tips.register.NewTips;
import vn.tindan.tips.register.Register;
import vn.tindan.tips.register.Telling;
import vn.tindan.tips.sealed.SealedContent;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.Outcome;
import vn.tindan.tips.terms.Side;
import vn.tindan.tips.terms.TipAction;
import vn.tindan.tips.terms.TipStatus;
import vn.tindan.tips.terms.Value;

/**
 * One tip: what was told, sealed; where it happened, in clear; and how far it has come. The unit that counts it is the
 * one it was told for and never changes; the unit that handles it may.
 */
@Entity
@Table(schema = "tips", name = "tip")
class Tip extends AbstractAggregateRoot<Tip> {

    @Id
    private UUID id;

    private byte[] receiptDigest;

    @Embedded
    private SealedContent content;

    @Embedded
    private Telling telling;

    private String countedUnit;

    @Embedded
    private Handling handling;

    @Embedded
    private Progress progress;

    private @Nullable UUID assignee;
    private @Nullable UUID mergedInto;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Tip() {}

    /** A tip that was just told and got that number. */
    static Tip told(NewTips.Row told, int number) {
        var tip = new Tip();
        tip.id = told.id();
        tip.receiptDigest = told.receiptDigest();
        tip.content = told.content();
        tip.telling = Telling.of(told);
        tip.countedUnit = told.countedUnit().toString();
        tip.handling = Handling.under(new Register.Number(told.handlingUnit(), told.registerYear(), number));
        tip.progress = Progress.begun(told.status());
        return tip;
    }

    /** The number in the register of the unit, taken as late as can be. */
    void enter(Register.Number line) {
        handling = Handling.under(line);
    }

    /** Who handles it, under which number. */
    Handling handling() {
        return handling;
    }

    void classify(LegalType type) {
        progress = progress.classified(type);
    }

    void judge(Value judged) {
        progress = progress.judged(judged);
        registerEvent(new TipEvent.Judged(id, handlingUnit(), judged));
    }

    void end(Outcome outcome, LocalDate on, boolean allInTime) {
        progress = progress.ended(outcome, on, allInTime);
    }

    /**
     * Sends it where it belongs; the register of the other unit gives it a number of its own. It stays counted where it
     * was told, unless it was told without a place and only now has one.
     */
    void route(UnitId to, int year, boolean placeNowKnown) {
        var from = handlingUnit();
        if (from.equals(to)) {
            throw new RuleViolation("tips.rule.route-elsewhere");
        }
        handling = Handling.by(to, year);
        if (placeNowKnown) {
            countedUnit = to.toString();
        }
        assignee = null;
        registerEvent(new TipEvent.Routed(id, from, to));
    }

    /** Gives it to an officer of the unit that handles it, or to nobody. */
    void entrust(@Nullable UUID officer) {
        assignee = officer;
    }

    /** A step that leads nowhere else. */
    void stayed(TipAction action) {
        registerEvent(new TipEvent.Stepped(id, handlingUnit(), action));
    }

    /** Into the tip whose way it shares from here on. */
    void mergeInto(UUID main) {
        mergedInto = main;
    }

    void separate() {
        mergedInto = null;
    }

    void written(Side side) {
        registerEvent(new TipEvent.Written(id, handlingUnit(), side));
    }

    /** To a state that the life cycle allows. */
    void move(TipAction action, TipStatus to) {
        progress = progress.moved(to);
        registerEvent(new TipEvent.Stepped(id, handlingUnit(), action));
    }

    void restore(TipAction action, TipState earlier) {
        progress = progress.restored(earlier);
        registerEvent(new TipEvent.Stepped(id, handlingUnit(), action));
    }

    TipState state() {
        return progress.state();
    }

    Classification classification() {
        return progress.classification();
    }

    UUID id() {
        return id;
    }

    boolean isErased() {
        return content.isErased();
    }

    byte[] dataKey() {
        return content.key();
    }

    TipHistory.Of asSubject() {
        return new TipHistory.Of(id, handlingUnit(), content.dataKey(), version);
    }

    Telling telling() {
        return telling;
    }

    TipStatus status() {
        return progress.status();
    }

    UnitId handlingUnit() {
        return handling.unitId();
    }

    UnitId countedUnit() {
        return UnitId.parse(countedUnit);
    }

    TipIntake.Entry entry() {
        return new TipIntake.Entry(id, handlingUnit(), handling.registerNumber() + "/" + handling.registerYear());
    }

    int version() {
        return version;
    }
}
