package vn.tindan.movement;

/** Among whom a type of model works; a setting of places, never of persons. The list grows. */
public enum ModelCategory {
    RESIDENTIAL,
    CLAN,
    RELIGION,
    ETHNIC_MINORITY,
    WORKPLACE,
    SCHOOL,
    MARKET,
    TRAFFIC,
    BORDER,
    CAMERA,
    DRUG_FREE,
    REINTEGRATION,
    ONLINE,
    OTHER
}
