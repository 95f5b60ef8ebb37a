package vn.tindan.shared;

import java.time.LocalDate;

/** Days from one to another, both included. */
public record DateRange(LocalDate from, LocalDate to) {

    public DateRange {
        if (to.isBefore(from)) {
            throw new RuleViolation("shared.range.reversed", from, to);
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
