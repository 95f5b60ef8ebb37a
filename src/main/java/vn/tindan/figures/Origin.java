package vn.tindan.figures;

/** Where a figure of a report comes from. A live and an entered figure of the same cell are never added. */
public enum Origin {
    LIVE,
    ENTERED,
    DERIVED,
    NONE
}
