package vn.tindan.tips.terms;

/** The door a tip came through. Every door leads to the one intake. */
public enum TipChannel {
    WEB(false),
    PHONE(true),
    WALK_IN(true),
    LETTER(true),
    ZALO(true),
    API(false);

    private final boolean typedByOfficer;

    TipChannel(boolean typedByOfficer) {
        this.typedByOfficer = typedByOfficer;
    }

    /** Whether an officer types it in, and thereby has received it where it is for the own unit. */
    public boolean typedByOfficer() {
        return typedByOfficer;
    }
}
