package vn.tindan.tips.terms;

/** What came of a tip: DOMAIN 1.6. The first three end a source of information on crime. */
public enum Outcome {
    PROSECUTED,
    NOT_PROSECUTED,
    SUSPENDED,
    ADMINISTRATIVE,
    MEDIATED,
    GUIDED,
    REFERRED,
    FILED,
    DUPLICATE,
    INSUFFICIENT
}
