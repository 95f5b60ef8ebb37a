package vn.tindan.figures;

/** How well a figure is known: as counted, as people round it in words, by its number of digits only, or not at all. */
public enum Qualifier {
    EXACT,
    /** "hơn", "trên": above the value. */
    OVER,
    /** "gần": just below the value. */
    NEARLY,
    /** "khoảng": around the value. */
    ABOUT,
    /** "hàng trăm": the value is the power of ten, the figure has as many digits. */
    MAGNITUDE,
    /** Missing, or not to be computed from what is known. Never zero. */
    UNKNOWN
}
