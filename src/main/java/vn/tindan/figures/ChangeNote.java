package vn.tindan.figures;

/** What must be said beside a comparison, as a footnote. */
public enum ChangeNote {
    CURRENT_MISSING,
    PREVIOUS_MISSING,
    /** There is no percentage of nothing. */
    PREVIOUS_NONE,
    APPROXIMATE,
    /** A percentage of fewer than twenty: never a headline. */
    SMALL_BASE,
    /** The earlier figure is recomputed on today's boundaries. */
    RESTATED,
    /** Not every unit reported in both periods. */
    INCOMPLETE,
    /** The definition of the figure changed in between, and it was asked for all the same. */
    REDEFINED
}
