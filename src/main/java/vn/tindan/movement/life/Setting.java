package vn.tindan.movement.life;

/** What kind of place a site is; said of places, never of persons. The list grows. */
public enum Setting {
    BORDER,
    ISLAND,
    ETHNIC_MINORITY_AREA,
    RELIGIOUS_COMMUNITY,
    SCHOOL,
    MARKET,
    INDUSTRIAL_ZONE,
    BOARDING_HOUSES,
    PROVINCIAL_BOUNDARY
}
