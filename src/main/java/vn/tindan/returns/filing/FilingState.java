package vn.tindan.returns.filing;

/** Where a unit's return stands. What is not accepted counts in no figure; OPEN is "chưa báo cáo", never zero. */
public enum FilingState {
    OPEN,
    DRAFT,
    SUBMITTED,
    SENT_BACK,
    ACCEPTED,
    LOCKED;

    /** Whether the unit may still write in it. */
    public boolean isWritable() {
        return this == OPEN || this == DRAFT || this == SENT_BACK;
    }

    /** Whether the unit has done its part. */
    public boolean isReported() {
        return this == SUBMITTED || this == ACCEPTED || this == LOCKED;
    }
}
