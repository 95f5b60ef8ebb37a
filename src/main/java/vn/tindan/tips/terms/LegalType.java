package vn.tindan.tips.terms;

/** What a tip is in law: the officer fixes it, never the citizen (BLTTHS art. 144; DOMAIN 1.2, 8A.1). */
public enum LegalType {
    /** Tố giác về tội phạm: art. 144 (1). */
    DENUNCIATION,
    /** Tin báo về tội phạm: art. 144 (2). */
    CRIME_REPORT,
    /** Tin về an ninh, trật tự without signs of a crime. */
    SECURITY_TIP,
    /** Tố cáo, khiếu nại: another procedure. */
    COMPLAINT,
    OTHER,
    DUPLICATE,
    SPAM;

    public boolean isCrime() {
        return this == DENUNCIATION || this == CRIME_REPORT;
    }

    /** Whether it may only end after a check: a matter of crime or of security. */
    public boolean needsCheck() {
        return isCrime() || this == SECURITY_TIP;
    }

    /** Whether such a tip can be có giá trị: what was told before, or told nothing, cannot (DOMAIN 8A.3). */
    public boolean mayBeValuable() {
        return this != DUPLICATE && this != SPAM;
    }
}
