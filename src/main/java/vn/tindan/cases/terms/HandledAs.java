package vn.tindan.cases.terms;

import vn.tindan.tips.terms.Outcome;

/** The track a case is on. Only what is handled as criminal is counted as a crime (DOMAIN 7). */
public enum HandledAs {
    CRIMINAL(Outcome.PROSECUTED),
    ADMINISTRATIVE(Outcome.ADMINISTRATIVE),
    OTHER(Outcome.FILED);

    private final Outcome outcome;

    HandledAs(Outcome outcome) {
        this.outcome = outcome;
    }

    /** What the tips behind a case of this kind end with when it is cleared. */
    public Outcome outcome() {
        return outcome;
    }
}
