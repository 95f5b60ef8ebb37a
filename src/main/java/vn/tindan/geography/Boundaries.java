package vn.tindan.geography;

/** On whose map figures are read: that of the day they were reported, or today's. */
public enum Boundaries {
    OF_THE_DAY,
    TODAY
}
