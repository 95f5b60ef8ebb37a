package vn.tindan.figures.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tindan.figures.Figure;
import vn.tindan.figures.Qualifier;

/**
 * How wide a number word is, twice over.
 *
 * <p><em>Supposed</em>, when people wrote it: "hơn 13.000" is above 13.000 by at most one step of its last digit
 * (a thousand; five, fifty... where that digit is a five), never by more than a tenth of it, and among whole numbers by
 * one at least: so 7.891 may be "hơn 7.800", and "hơn 13.000" ends at 14.000. "gần" and "khoảng" reach as far, down or
 * both ways.
 *
 * <p><em>Claimed</em>, when we print it: wider, because sums of such figures keep their word. "hơn" claims no more than
 * "above"; "gần" claims the tenth below (one at least), "dưới" all below, "khoảng" two steps of its last digit either
 * way but no more than a fifth. Whatever is printed must hold for every value that was supposed.
 *
 * <p>Of negative figures (differences) the words speak of the size.
 */
public final class Reading {

    /** The word for "below, nobody knows how far", a kind of {@link Qualifier#NEARLY}. */
    public static final String BELOW = "dưới";

    private static final BigDecimal FIVE = BigDecimal.valueOf(5);
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal FIFTH = new BigDecimal("0.2");

    private Reading() {}

    public static Interval supposed(@Nullable BigDecimal value, Qualifier qualifier, @Nullable String word) {
        if (value == null) {
            return Interval.ANY;
        }
        if (value.signum() < 0) {
            return supposed(value.negate(), qualifier, word).negate();
        }
        var margin = step(value).min(share(value, TENTH));
        return switch (qualifier) {
            case EXACT -> Interval.point(value);
            case OVER -> new Interval(value, false, value.add(margin), true);
            case NEARLY ->
                new Interval(BELOW.equals(word) ? BigDecimal.ZERO : value.subtract(margin), true, value, false);
            case ABOUT -> Interval.closed(value.subtract(margin), value.add(margin));
            case MAGNITUDE -> new Interval(value, true, value.movePointRight(1), false);
            case UNKNOWN -> Interval.ANY;
        };
    }

    public static Interval claimed(Figure figure) {
        var value = figure.value();
        if (value == null) {
            return Interval.ANY;
        }
        if (value.signum() < 0) {
            return claimed(figure.negate()).negate();
        }
        return switch (figure.qualifier()) {
            case EXACT -> Interval.point(value);
            case OVER -> new Interval(value, false, null, false);
            case NEARLY -> below(value, figure.word());
            case ABOUT -> around(value);
            case MAGNITUDE -> new Interval(value, true, value.movePointRight(1), false);
            case UNKNOWN -> Interval.ANY;
        };
    }

    private static Interval below(BigDecimal value, @Nullable String word) {
        var low = BELOW.equals(word) ? BigDecimal.ZERO : value.subtract(share(value, TENTH));
        return new Interval(low.min(value), true, value, false);
    }

    private static Interval around(BigDecimal value) {
        var margin = step(value).multiply(BigDecimal.TWO).min(share(value, FIFTH));
        return Interval.closed(value.subtract(margin), value.add(margin));
    }

    private static BigDecimal share(BigDecimal value, BigDecimal part) {
        var share = value.multiply(part);
        return value.scale() <= 0 ? share.max(BigDecimal.ONE) : share;
    }

    /** One unit of the last digit that is not zero, or five where it is a five. */
    private static BigDecimal step(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        var unit = BigDecimal.ONE.movePointLeft(stripped.scale());
        boolean five =
                stripped.unscaledValue().mod(BigDecimal.TEN.toBigInteger()).equals(FIVE.toBigInteger());
        return five ? unit.multiply(FIVE) : unit;
    }
}
