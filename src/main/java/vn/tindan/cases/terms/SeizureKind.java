package vn.tindan.cases.terms;

/** What was seized, as far as a figure asks for it. */
public enum SeizureKind {
    HEROIN,
    SYNTHETIC_DRUG,
    OTHER;

    /** Drugs are reported by weight, so nothing else is taken for them. */
    public boolean mustBeWeighed() {
        return this != OTHER;
    }
}
