package vn.tindan.awards;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.tindan.awards.naming.Names;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.RuleViolation;

/** One decision on awards: who signed it, in which form, and whether it still stands. */
@Entity
@Table(schema = "awards", name = "decision")
class Decision extends AbstractAggregateRoot<Decision> {

    @Id
    private UUID id;

    private String number;
    private LocalDate decidedOn;

    @Enumerated(EnumType.STRING)
    private AwardLevel level;

    @Enumerated(EnumType.STRING)
    private AwardForm form;

    @Enumerated(EnumType.STRING)
    private AwardType type;

    private String signer;
    private @Nullable String subject;
    private UnitId unit;
    private UnitId authority;
    private @Nullable LocalDate revokedOn;
    private @Nullable String revokedBecause;

    @Version
    private @Nullable Integer version;

    private int changes;

    @SuppressWarnings("NullAway.Init")
    protected Decision() {}

    static Decision entered(Awards.Draft draft, UnitId keeper, UnitId authority) {
        var decision = new Decision();
        decision.id = UUID.randomUUID();
        decision.unit = keeper;
        decision.say(draft, authority);
        decision.registerEvent(new AwardEvent.Entered(decision.id, decision.unit));
        return decision;
    }

    /** A mistake of typing is put right; whom the decision honours stays, and must be allowed to. */
    void correct(Awards.Draft draft, UnitId keeper, UnitId authority) {
        requireInForce();
        unit = keeper;
        say(draft, authority);
        registerEvent(new AwardEvent.Corrected(id, unit));
    }

    private void say(Awards.Draft draft, UnitId inNameOf) {
        draft.form().requireMayBeDecidedBy(draft.level());
        number = Names.tidy(draft.number());
        decidedOn = draft.on();
        level = draft.level();
        form = draft.form();
        type = draft.type();
        signer = Names.tidy(draft.signer());
        subject = Names.given(draft.subject());
        authority = inNameOf;
    }

    void requireMayHonour(RecipientKind kind) {
        requireInForce();
        form.requireMayGoTo(kind);
    }

    void honoured() {
        registerEvent(new AwardEvent.Honoured(id, unit));
    }

    void removed(UUID recipient) {
        requireInForce();
        registerEvent(new AwardEvent.Removed(id, unit, recipient));
    }

    void revoke(LocalDate on, String because) {
        requireInForce();
        if (on.isBefore(decidedOn)) {
            throw new RuleViolation("awards.rule.revoked-before");
        }
        revokedOn = on;
        revokedBecause = because;
        registerEvent(new AwardEvent.Revoked(id, unit, because));
    }

    /** A revocation that was entered by mistake. */
    void restore() {
        if (revokedOn == null) {
            throw new RuleViolation("awards.rule.in-force");
        }
        revokedOn = null;
        revokedBecause = null;
        registerEvent(new AwardEvent.Restored(id, unit));
    }

    private void requireInForce() {
        if (revokedOn != null) {
            throw new RuleViolation("awards.rule.revoked");
        }
    }

    UUID id() {
        return id;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    AwardForm form() {
        return form;
    }

    UnitId unit() {
        return unit;
    }

    @Nullable String subject() {
        return subject;
    }

    int version() {
        return version == null ? 0 : version;
    }

    /** Counts a change of what belongs to it, so that the same form sent twice is found to be stale. */
    void touch() {
        changes++;
    }
}
