package vn.tindan.geography.changes.plan;

import vn.tindan.shared.RuleViolation;

/** What is wrong with a row of a change, or with the change as a whole (row 0). */
public record Fault(int row, String key, Object[] arguments) {

    static Fault of(int row, String reason, Object... arguments) {
        return new Fault(row, "geography.change.fault." + reason, arguments);
    }

    static Fault of(int row, RuleViolation violation) {
        return new Fault(row, violation.key(), violation.arguments());
    }
}
