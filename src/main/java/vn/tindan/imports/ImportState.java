package vn.tindan.imports;

/** Where a file of figures stands. Only what is ENTERED counts in any figure. */
public enum ImportState {
    WAITING,
    READING,
    /** Read to its end: every row understood or told why not. */
    READ,
    ENTERED,
    TAKEN_BACK,
    CANCELLED,
    /** Not a sheet of figures at all. */
    REFUSED;

    public boolean isRunning() {
        return this == WAITING || this == READING;
    }
}
