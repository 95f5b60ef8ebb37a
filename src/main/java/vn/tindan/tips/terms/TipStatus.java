package vn.tindan.tips.terms;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a tip stands, and the whole table of what may follow. There is no refusal: whoever received it must take it
 * (BLTTHS art. 145), and route it where it belongs.
 */
public enum TipStatus {
    NEW,
    RECEIVED,
    CLASSIFIED,
    VERIFYING,
    VERIFIED,
    RESOLVED,
    CLOSED;

    public boolean mayBecome(TipStatus next) {
        return successors().contains(next);
    }

    private Set<TipStatus> successors() {
        return switch (this) {
            case NEW -> EnumSet.of(RECEIVED);
            case RECEIVED -> EnumSet.of(CLASSIFIED);
            case CLASSIFIED -> EnumSet.of(CLASSIFIED, VERIFYING, VERIFIED, RESOLVED);
            case VERIFYING -> EnumSet.of(CLASSIFIED, VERIFIED, RESOLVED);
            case VERIFIED -> EnumSet.of(CLASSIFIED, RESOLVED);
            case RESOLVED -> EnumSet.of(VERIFIED, CLOSED);
            case CLOSED -> EnumSet.of(RESOLVED);
        };
    }

    /** Whether work on it is still owed. */
    public boolean isOpen() {
        return this != RESOLVED && this != CLOSED;
    }
}
