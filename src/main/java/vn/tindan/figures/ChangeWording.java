package vn.tindan.figures;

/** How an increase is told: crimes happen, police discover, counts grow, rates gain points. */
public enum ChangeWording {
    PLAIN("", "tăng", "giảm"),
    /** Reported crime. */
    OCCURRED("xảy ra", "tăng", "giảm"),
    /** What only exists for the report because the police looked: drugs, economy, environment. */
    DISCOVERED("phát hiện", "nhiều hơn", "ít hơn"),
    /** Differences of percentages, in "điểm %". */
    POINTS("", "tăng", "giảm");

    private final String verb;
    private final String more;
    private final String less;

    ChangeWording(String verb, String more, String less) {
        this.verb = verb;
        this.more = more;
        this.less = less;
    }

    String verb() {
        return verb;
    }

    String more() {
        return more;
    }

    String less() {
        return less;
    }
}
