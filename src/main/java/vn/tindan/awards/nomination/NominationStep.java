package vn.tindan.awards.nomination;

import java.util.Locale;

/** What may be done with a nomination, as its history keeps it. */
public enum NominationStep {
    NOMINATED,
    CORRECTED,
    ENDORSED,
    DECIDED,
    WITHDRAWN,
    CONSENT_WITHDRAWN,
    UNDONE,
    HELD,
    LIFTED;

    /** Its word on the trail. */
    String word() {
        return this == NOMINATED ? "made" : name().toLowerCase(Locale.ROOT);
    }
}
