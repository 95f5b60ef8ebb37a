package vn.tindan.cases;

import java.time.LocalDate;
import vn.tindan.shared.RuleViolation;

/** Days on which something has happened: not in the future, and no slip of the pen like the year 202. */
final class PastDay {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private PastDay() {}

    static LocalDate check(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new RuleViolation("cases.rule.day-ahead");
        }
        if (day.isBefore(EARLIEST)) {
            throw new RuleViolation("cases.rule.day-long-ago");
        }
        return day;
    }
}
