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
    private @Nullable LocalDate revokedOn;
    private @Nullable String revokedBecause;

    @Version
    private @Nullable Integer version;

    private int changes;

    @SuppressWarnings("NullAway.Init")
    protected Decision() {}

    static Decision entered(Awards.Draft draft) {
        if (!draft.form().mayBeDecidedBy(draft.level())) {
            throw new RuleViolation("awards.rule.level");
        }
        var decision = new Decision();
        decision.id = UUID.randomUUID();
        decision.number = draft.number();
        decision.decidedOn = draft.on();
        decision.level = draft.level();
        decision.form = draft.form();
        decision.type = draft.type();
        decision.signer = draft.signer();
        decision.subject = draft.subject();
        decision.unit = draft.unit();
        decision.registerEvent(new AwardEvent.Entered(decision.id, decision.unit));
        return decision;
    }

    void requireMayHonour(RecipientKind kind) {
        requireInForce();
        if (!form.mayGoTo(kind)) {
            throw new RuleViolation("awards.rule.medal-individual");
        }
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

    private void requireInForce() {
        if (revokedOn != null) {
            throw new RuleViolation("awards.rule.revoked");
        }
    }

    UUID id() {
        return id;
    }

    int version() {
        return version == null ? 0 : version;
    }

    /** Counts a change of what belongs to it, so that the same form sent twice is found to be stale. */
    void touch() {
        changes++;
    }
}
