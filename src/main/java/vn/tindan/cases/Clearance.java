package vn.tindan.cases;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tindan.cases.terms.CaseStatus;
import vn.tindan.shared.RuleViolation;

/** Whether a case is cleared (khám phá), and on which day. */
@Embeddable
record Clearance(
        @Enumerated(EnumType.STRING) CaseStatus status,
        @Nullable LocalDate clearedOn) {

    static final Clearance OPEN = new Clearance(CaseStatus.OPEN, null);

    /** Not before it was discovered. */
    Clearance on(LocalDate day, LocalDate discoveredOn, LocalDate today) {
        if (status != CaseStatus.OPEN) {
            throw new RuleViolation("cases.rule.cleared");
        }
        if (PastDay.check(day, today).isBefore(discoveredOn)) {
            throw new RuleViolation("cases.rule.cleared-before-discovered");
        }
        return new Clearance(CaseStatus.CLEARED, day);
    }

    Clearance undone() {
        if (status != CaseStatus.CLEARED) {
            throw new RuleViolation("cases.rule.not-cleared");
        }
        return OPEN;
    }
}
