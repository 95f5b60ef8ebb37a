package vn.tindan.cases.terms;

/** How grave an offence is by the maximum of its penalty frame (BLHS art. 9), where it is known yet. */
public enum Severity {
    NOT_SET,
    LESS_SERIOUS,
    SERIOUS,
    VERY_SERIOUS,
    ESPECIALLY_SERIOUS;

    /** Whether the severity is the officer's estimate or that of the charge. */
    public enum Basis {
        PROVISIONAL,
        CHARGED
    }
}
