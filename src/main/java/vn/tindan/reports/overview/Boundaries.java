package vn.tindan.reports.overview;

/** On whose borders a past time is read: those of its day, or today's. */
public enum Boundaries {
    DAY,
    TODAY;

    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
