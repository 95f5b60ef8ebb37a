package vn.tindan.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How many units stand behind a total: those that reported of those that were due. */
public record Coverage(int reported, int due) {

    /** Below this share a total is an estimate. */
    private static final int ESTIMATE_BELOW_PERCENT = 80;

    public Coverage {
        if (reported < 0 || due < reported) {
            throw new IllegalArgumentException(reported + " of " + due);
        }
    }

    public boolean isComplete() {
        return reported == due;
    }

    public boolean isEstimate() {
        return reported * 100L < (long) due * ESTIMATE_BELOW_PERCENT;
    }

    /** The one with the smaller share, for what is computed from both. */
    public Coverage weaker(Coverage other) {
        return (long) reported * other.due <= (long) other.reported * due ? this : other;
    }

    public Coverage plus(Coverage other) {
        return new Coverage(reported + other.reported, due + other.due);
    }

    /** "3.298/3.321 đơn vị, 99,3%"; cut, not rounded, so that only the complete is 100%, and only none is 0%. */
    public String text() {
        var counts = FigureText.write(Figure.exact(reported)) + "/" + FigureText.write(Figure.exact(due)) + " đơn vị";
        if (due == 0) {
            return counts;
        }
        var percent = BigDecimal.valueOf(reported * 100L).divide(BigDecimal.valueOf(due), 1, RoundingMode.DOWN);
        boolean isLess = reported > 0 && percent.signum() == 0;
        return counts + ", " + (isLess ? "dưới 0,1" : FigureText.write(Figure.exact(percent))) + "%";
    }
}
