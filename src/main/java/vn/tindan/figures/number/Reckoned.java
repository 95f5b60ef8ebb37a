package vn.tindan.figures.number;

import java.math.BigDecimal;
import vn.tindan.figures.Figure;
import vn.tindan.figures.Qualifier;

/** Makes a figure of what was computed: its qualifier follows from where its value lies in its range. */
public final class Reckoned {

    private Reckoned() {}

    /** What was computed from something that is "khoảng" stays so. */
    public static Figure of(BigDecimal value, Interval range, boolean about) {
        if (value.signum() < 0) {
            return of(value.negate(), range.negate(), about).negate();
        }
        return new Figure(value, qualifier(value, range, about), null, range);
    }

    /** The number of digits that the lowest value has; whether all have as many is seen when it is printed. */
    public static Figure magnitude(Interval range) {
        var low = range.low();
        var high = range.high();
        if (high != null && high.signum() < 0) {
            return magnitude(range.negate()).negate();
        }
        if (low == null || low.compareTo(BigDecimal.ONE) < 0) {
            return Figure.uncomputable();
        }
        var power = BigDecimal.ONE.movePointRight(low.precision() - low.scale() - 1);
        return new Figure(power, Qualifier.MAGNITUDE, null, range);
    }

    private static Qualifier qualifier(BigDecimal value, Interval range, boolean about) {
        var low = range.low();
        if (range.isPoint() && (!about || value.signum() == 0)) {
            return Qualifier.EXACT;
        }
        if (about || value.signum() == 0 || low == null || range.contains(value)) {
            return Qualifier.ABOUT;
        }
        return value.compareTo(low) <= 0 ? Qualifier.OVER : Qualifier.NEARLY;
    }
}
