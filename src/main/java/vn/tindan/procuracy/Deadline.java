package vn.tindan.procuracy;

import java.time.LocalDate;

/**
 * By when a source must be settled: 20 days, with an extension 2 months from receipt (BLTTHS art. 147), 1 month from
 * being resumed (art. 149). The procuracy looks at these alone; the finer clocks of the desk are the desk's.
 */
final class Deadline {

    private static final int DAYS = 20;
    private static final int MONTHS_EXTENDED = 2;

    private Deadline() {}

    static LocalDate of(SourceHistory.Turn opened, boolean extended) {
        if (opened.cause() == Cause.RESUMED) {
            return opened.on().plusMonths(1);
        }
        return extended ? opened.on().plusMonths(MONTHS_EXTENDED) : opened.on().plusDays(DAYS);
    }
}
