package vn.tindan.procuracy;

/** Why a source of crime begins or ceases to be owed by an area: the lines of the working set (DOMAIN 1.10). */
public enum Cause {
    RECEIVED,
    RESUMED,
    TRANSFERRED,
    MERGED,
    PROSECUTED,
    NOT_PROSECUTED,
    SUSPENDED,
    /** Ended by what no source of crime should end by: shown, so that nothing is hidden. */
    OTHERWISE;

    /** Whether the source is owed from then on. */
    public boolean opens() {
        return this == RECEIVED || this == RESUMED;
    }

    /** Whether the source was settled, rather than gone elsewhere. */
    public boolean settles() {
        return switch (this) {
            case PROSECUTED, NOT_PROSECUTED, SUSPENDED, OTHERWISE -> true;
            case RECEIVED, RESUMED, TRANSFERRED, MERGED -> false;
        };
    }
}
