package vn.tindan.tips.terms;

import java.util.List;

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

    /** What the way it is told says of it, where nobody asked: art. 144 wants who denounces to be known. */
    public static LegalType declaredBy(TipCategory category, boolean isKnown) {
        return switch (category) {
            case EPIDEMIC, OTHER -> SECURITY_TIP;
            default -> isKnown ? DENUNCIATION : CRIME_REPORT;
        };
    }

    /** What somebody may take a tip for: not what only the police find. */
    public static List<LegalType> declarable() {
        return List.of(DENUNCIATION, CRIME_REPORT, SECURITY_TIP, COMPLAINT, OTHER);
    }

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
