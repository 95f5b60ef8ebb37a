package vn.tindan.procuracy;

import org.jspecify.annotations.Nullable;
import vn.tindan.tips.terms.TipStatus;

/** Why a source of crime begins or ceases to be owed by an area: the lines of the working set (DOMAIN 1.10). */
public enum Cause {
    RECEIVED,
    RESUMED,
    /** Handled as something else before, and found to be a source of crime. */
    RECOGNISED,
    TRANSFERRED,
    MERGED,
    /** Found to be no source of crime: it goes on, and is no longer owed as one. */
    RECLASSIFIED,
    PROSECUTED,
    NOT_PROSECUTED,
    SUSPENDED,
    /** Ended by what no source of crime should end by: shown, so that nothing is hidden. */
    OTHERWISE;

    /** Whether the source is owed from then on. */
    public boolean opens() {
        return this == RECEIVED || this == RESUMED || this == RECOGNISED;
    }

    /** Whether the source was settled, rather than gone elsewhere. */
    public boolean settles() {
        return switch (this) {
            case PROSECUTED, NOT_PROSECUTED, SUSPENDED, OTHERWISE -> true;
            case RECEIVED, RESUMED, RECOGNISED, TRANSFERRED, MERGED, RECLASSIFIED -> false;
        };
    }

    /** Why what was owed ceases to be by that step; null where it does not. */
    static @Nullable Cause ending(String step, @Nullable String detail) {
        return switch (step) {
            case "SUSPEND" -> SUSPENDED;
            case "MERGE" -> MERGED;
            case "RESOLVE", "SET_ASIDE", "CONCLUDE_BY_CASE" -> settled(detail);
            default -> null;
        };
    }

    /** Why what stands so is not owed; null where it is. */
    static @Nullable Cause standing(String status, @Nullable String outcome) {
        return switch (TipStatus.valueOf(status)) {
            case SUSPENDED -> SUSPENDED;
            case MERGED -> MERGED;
            case RESOLVED, NOTIFIED, CLOSED -> settled("Outcome." + outcome);
            case NEW, RECEIVED, CLASSIFIED, VERIFYING, VERIFIED, ASSIGNED -> null;
        };
    }

    private static Cause settled(@Nullable String detail) {
        return switch (detail) {
            case "Outcome.PROSECUTED" -> PROSECUTED;
            case "Outcome.NOT_PROSECUTED" -> NOT_PROSECUTED;
            case null, default -> OTHERWISE;
        };
    }
}
