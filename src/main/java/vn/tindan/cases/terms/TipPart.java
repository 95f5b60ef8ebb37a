package vn.tindan.cases.terms;

/** The part a tip played in a case. */
public enum TipPart {
    LED,
    HELPED,
    MENTIONED;

    /** Whether the case counts as one that tips led to: once, however many they are (DOMAIN 8A.3). */
    public boolean counts() {
        return this != MENTIONED;
    }
}
