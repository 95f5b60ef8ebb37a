package vn.tindan.tips.terms;

/** What came of a tip: DOMAIN 1.6. Suspending ends nothing: it is a state, from which a tip is resumed. */
public enum Outcome {
    PROSECUTED,
    NOT_PROSECUTED,
    ADMINISTRATIVE,
    MEDIATED,
    GUIDED,
    REFERRED,
    FILED,
    DUPLICATE,
    INSUFFICIENT;

    /** Only the first two end a source of crime, and they end nothing else (BLTTHS art. 147). */
    public boolean ends(LegalType type) {
        return type.isCrime() == (this == PROSECUTED || this == NOT_PROSECUTED);
    }
}
