package vn.tindan.procuracy;

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
}
