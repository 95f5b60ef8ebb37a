package vn.tindan.returns.filing;

import static vn.tindan.returns.filing.FilingState.ACCEPTED;
import static vn.tindan.returns.filing.FilingState.DRAFT;
import static vn.tindan.returns.filing.FilingState.LOCKED;
import static vn.tindan.returns.filing.FilingState.OPEN;
import static vn.tindan.returns.filing.FilingState.SENT_BACK;
import static vn.tindan.returns.filing.FilingState.SUBMITTED;

import java.util.Set;
import vn.tindan.shared.RuleViolation;

/** The one table of what may happen to a return: from which states, and to which. */
public enum FilingStep {
    SAVE(Set.of(OPEN, DRAFT, SENT_BACK), DRAFT, "saved", false),
    SUBMIT(Set.of(OPEN, DRAFT, SENT_BACK), SUBMITTED, "submitted", false),
    /** By the unit itself, as long as nobody has accepted it. */
    WITHDRAW(Set.of(SUBMITTED), DRAFT, "withdrawn", false),
    ACCEPT(Set.of(SUBMITTED), ACCEPTED, "accepted", false),
    SEND_BACK(Set.of(SUBMITTED, ACCEPTED), SENT_BACK, "sent-back", true),
    LOCK(Set.of(ACCEPTED), LOCKED, "locked", false),
    UNLOCK(Set.of(LOCKED), ACCEPTED, "unlocked", true);

    private final Set<FilingState> from;
    private final FilingState to;
    private final String pastTense;
    private final boolean needsRemark;

    FilingStep(Set<FilingState> from, FilingState to, String pastTense, boolean needsRemark) {
        this.from = from;
        this.to = to;
        this.pastTense = pastTense;
        this.needsRemark = needsRemark;
    }

    public boolean isPossibleIn(FilingState state) {
        return from.contains(state);
    }

    public String pastTense() {
        return pastTense;
    }

    public boolean needsRemark() {
        return needsRemark;
    }

    /** Where it leads; what was sent back stays so until it is handed in again. */
    FilingState after(FilingState state, String remark) {
        if (!isPossibleIn(state)) {
            throw new RuleViolation("returns.rule.step");
        }
        if (needsRemark && remark.isBlank()) {
            throw new RuleViolation("returns.rule.remark");
        }
        return this == SAVE && state == SENT_BACK ? SENT_BACK : to;
    }
}
