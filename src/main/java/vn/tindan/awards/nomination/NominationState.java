package vn.tindan.awards.nomination;

/** How far a nomination has come; the last two are read off the list that carries it. */
public enum NominationState {
    NOMINATED,
    ENDORSED,
    WITHDRAWN,
    DECIDED,
    REVOKED;

    public boolean isOpen() {
        return this == NOMINATED || this == ENDORSED;
    }
}
