package vn.tindan.tips.inbox;

/** How the list is sorted. */
public enum Order {
    NEWEST,
    OLDEST,
    /** By the clock that runs out first; what has none is not in the list. */
    DUE;

    boolean descending() {
        return this == NEWEST;
    }

    String key() {
        return this == DUE ? "due_at" : "received_at";
    }
}
