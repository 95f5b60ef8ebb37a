package vn.tindan.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Objects;

/**
 * How many units stand behind a total: those that reported of those that were due.
 *
 * @param counted which units these are
 */
public record Coverage(int reported, int due, Counted counted) {

    /** Communes, or the units themselves that a paper gives one figure for: the two are never added. */
    public enum Counted {
        COMMUNES,
        UNITS
    }

    /** Below this share a total is an estimate. */
    private static final int ESTIMATE_BELOW_PERCENT = 80;

    public Coverage {
        counted = Objects.requireNonNullElse(counted, Counted.COMMUNES);
        if (reported < 0 || due < reported) {
            throw new IllegalArgumentException(reported + " of " + due);
        }
    }

    /** Of communes. */
    public Coverage(int reported, int due) {
        this(reported, due, Counted.COMMUNES);
    }

    /** Of units that a paper gives one figure each for. */
    public static Coverage ofUnits(int reported, int due) {
        return new Coverage(reported, due, Counted.UNITS);
    }

    /**
     * Of what several areas report together. Where some are known by a paper and others by their communes, the areas
     * themselves are counted, and only one that is complete has reported.
     */
    static Coverage together(Collection<Coverage> parts) {
        return parts.stream().map(Coverage::counted).distinct().count() > 1
                ? ofUnits((int) parts.stream().filter(Coverage::isComplete).count(), parts.size())
                : parts.stream().reduce(Coverage::plus).orElse(new Coverage(0, 0));
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

    private Coverage plus(Coverage other) {
        return new Coverage(reported + other.reported, due + other.due, counted);
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
