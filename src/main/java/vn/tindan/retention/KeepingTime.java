package vn.tindan.retention;

import org.jspecify.annotations.Nullable;
import vn.tindan.shared.RuleViolation;

/** What every rule of keeping must say, of whatever is kept: a source, and a number of months or none for good. */
public final class KeepingTime {

    private static final int LONGEST = 1200;
    private static final int LONGEST_BASIS = 200;

    private KeepingTime() {}

    /** Refuses a number of months outside 1 to 1,200, and a source that is blank or longer than 200 characters. */
    public static void check(@Nullable Integer months, String basis) {
        if (basis.isBlank() || basis.length() > LONGEST_BASIS) {
            throw new RuleViolation("retention.basis");
        }
        if (months != null && (months < 1 || months > LONGEST)) {
            throw new RuleViolation("retention.months-range");
        }
    }
}
