package vn.tindan.tips;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.history.TipHistory;
import vn.tindan.tips.history.TipState;
import vn.tindan.tips.register.NewTips;
import vn.tindan.tips.register.Register;
import vn.tindan.tips.sealed.SealedContent;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.Outcome;
import vn.tindan.tips.terms.Side;
import vn.tindan.tips.terms.TipAction;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;
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

    @Enumerated(EnumType.STRING)
    private TipChannel channel;

    private String countedUnit;
    private String handlingUnit;
    private Instant receivedAt;
    private LocalDate receivedOn;
    private int registerYear;
    private @Nullable Integer registerNumber;

    @Enumerated(EnumType.STRING)
    private TipCategory category;

    @Enumerated(EnumType.STRING)
    private TipStatus status;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable LegalType declaredType;

    @Enumerated(EnumType.STRING)
    private @Nullable LegalType legalType;

    @Enumerated(EnumType.STRING)
    private Value value;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable LocalDate outcomeOn;
    private @Nullable UUID assignee;
    private @Nullable UUID mergedInto;

    /** Whether every clock of the law was kept when it ended; not known of what ended before clocks were kept. */
    private @Nullable Boolean onTime;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Tip() {}

    /** A tip that was just told; where an officer of its own unit types it in, it is thereby received. */
    static Tip told(Told told, TipIntake.Draft draft) {
        var tip = new Tip();
        tip.id = told.id();
        tip.receiptDigest = told.receiptDigest();
        tip.content = told.content();
        tip.channel = draft.channel();
        tip.category = draft.category();
        tip.declaredType = draft.declaredType();
        tip.countedUnit = draft.unit().toString();
        tip.handlingUnit = told.handler().toString();
        tip.receivedAt = told.at();
        tip.receivedOn = CountryTime.day(told.at());
        tip.registerYear = tip.receivedOn.getYear();
        tip.status = told.isReceived() ? TipStatus.RECEIVED : TipStatus.NEW;
        tip.value = Value.NOT_JUDGED;
        return tip;
    }

    /** What a tip to be is besides its draft: sealed, and with somebody to handle it. */
    record Told(UUID id, byte[] receiptDigest, SealedContent content, UnitId handler, boolean isReceived, Instant at) {}

    NewTips.Row asNew() {
        return new NewTips.Row(
                id,
                receiptDigest,
                content,
                channel,
                category,
                countedUnit,
                handlingUnit,
                receivedAt,
                registerYear,
                status,
                declaredType);
    }

    /** The number in the register of the unit, taken as late as can be. */
    void enter(Register.Number line) {
        registerNumber = line.number();
    }

    Register.Number registerLine() {
        if (registerNumber == null) {
            throw new IllegalStateException("a tip without a number");
        }
        return new Register.Number(handlingUnit(), registerYear, registerNumber);
    }

    /** The officer fixes it; what is judged valuable is judged anew before it becomes something that cannot be. */
    void classify(LegalType type) {
        if (value == Value.YES && !type.mayBeValuable()) {
            throw new RuleViolation("tips.rule.never-valuable");
        }
        legalType = type;
    }

    void judge(Value judged) {
        if (judged == Value.YES && legalType != null && !legalType.mayBeValuable()) {
            throw new RuleViolation("tips.rule.never-valuable");
        }
        value = judged;
        registerEvent(new TipEvent.Judged(id, handlingUnit(), judged));
    }

    void end(Outcome result, LocalDate on, boolean allInTime) {
        onTime = allInTime;
        outcome = result;
        outcomeOn = on;
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
        handlingUnit = to.toString();
        if (placeNowKnown) {
            countedUnit = to.toString();
        }
        registerYear = year;
        registerNumber = null;
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

    /** To a state that the life cycle allows; what is open again has no outcome. */
    void move(TipAction action, TipStatus to) {
        status = to;
        if (to.isOpen()) {
            onTime = null;
            outcome = null;
            outcomeOn = null;
        }
        registerEvent(new TipEvent.Stepped(id, handlingUnit(), action));
    }

    void restore(TipAction action, TipState earlier) {
        status = earlier.status();
        legalType = earlier.legalType();
        outcome = earlier.outcome();
        outcomeOn = earlier.outcomeOn();
        registerEvent(new TipEvent.Stepped(id, handlingUnit(), action));
    }

    TipState state() {
        return new TipState(status, legalType, outcome, outcomeOn);
    }

    @Nullable LegalType legalType() {
        return legalType;
    }

    UUID id() {
        return id;
    }

    boolean isErased() {
        return content.dataKey() == null;
    }

    byte[] dataKey() {
        byte[] key = content.dataKey();
        if (key == null) {
            throw new RuleViolation("tips.rule.erased");
        }
        return key;
    }

    TipHistory.Of asSubject() {
        return new TipHistory.Of(id, handlingUnit(), content.dataKey(), version);
    }

    Instant receivedAt() {
        return receivedAt;
    }

    TipStatus status() {
        return status;
    }

    Value value() {
        return value;
    }

    UnitId handlingUnit() {
        return UnitId.parse(handlingUnit);
    }

    UnitId countedUnit() {
        return UnitId.parse(countedUnit);
    }

    LocalDate countedOn() {
        return receivedOn;
    }

    TipIntake.Entry entry() {
        return new TipIntake.Entry(id, handlingUnit(), registerNumber + "/" + registerYear);
    }

    int registerYear() {
        return registerYear;
    }

    int version() {
        return version;
    }
}
