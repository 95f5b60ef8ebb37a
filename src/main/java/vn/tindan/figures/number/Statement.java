package vn.tindan.figures.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;
import vn.tindan.figures.Figure;
import vn.tindan.figures.Qualifier;

/**
 * What of a figure may be printed: of its own word and rounded digits, then of weaker words and fewer digits, the first
 * that claims ({@link Reading}) no less than the whole range. An exact figure is rounded half up to two decimals; "hơn"
 * is rounded down and "gần" up, or they would be false; what is not zero never prints as zero.
 */
public enum Statement {
    /** Counts and amounts. */
    AMOUNT(new BigDecimal("0.01")),
    /** Counts whose range is known to be of whole numbers. */
    COUNT(BigDecimal.ONE),
    /** Ratios and percentages: of approximations "khoảng" with one decimal at most, or nothing. */
    RATE(new BigDecimal("0.1"));

    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    /** No word of an approximation says it. */
    private static final Interval NONE = Interval.point(BigDecimal.ZERO);

    private static final BigDecimal FIVE = BigDecimal.valueOf(5);

    private final BigDecimal finest;

    Statement(BigDecimal finest) {
        this.finest = finest;
    }

    /** The figure as printed; its qualifier may be weaker than the given one's. */
    public Figure of(Figure figure) {
        var value = figure.value();
        if (value == null || isAsWritten(figure, value)) {
            return figure;
        }
        if (value.signum() < 0) {
            return of(figure.negate()).negate();
        }
        if (!figure.isExact() && figure.range().equals(NONE)) {
            return Figure.uncomputable();
        }
        return switch (figure.qualifier()) {
            case EXACT -> exact(value);
            case OVER -> over(figure, value);
            case NEARLY -> nearly(figure, value);
            case ABOUT -> about(figure, value);
            case MAGNITUDE -> magnitude(figure, value);
            case UNKNOWN -> figure;
        };
    }

    private boolean isAsWritten(Figure figure, BigDecimal value) {
        int decimals = figure.qualifier() == Qualifier.ABOUT ? finest.scale() : DECIMALS;
        return value.scale() <= decimals
                && (value.signum() != 0 || figure.isExact())
                && figure.range().equals(Reading.supposed(value, figure.qualifier(), figure.word()));
    }

    private static Figure exact(BigDecimal value) {
        var rounded = value.setScale(DECIMALS, RoundingMode.HALF_UP);
        return rounded.signum() == 0 && value.signum() != 0 ? below(HUNDREDTH) : Figure.exact(rounded);
    }

    private Figure over(Figure figure, BigDecimal value) {
        var rounded = value.setScale(DECIMALS, RoundingMode.DOWN);
        return rounded.signum() == 0 ? about(figure, value) : new Figure(rounded, Qualifier.OVER, figure.word());
    }

    private Figure nearly(Figure figure, BigDecimal value) {
        var said = new Figure(value.setScale(DECIMALS, RoundingMode.UP), Qualifier.NEARLY, figure.word());
        return holds(said, figure) ? said : about(figure, value);
    }

    private Figure about(Figure figure, BigDecimal value) {
        var low = figure.range().low();
        var high = figure.range().high();
        if (low == null || high == null || low.signum() < 0) {
            return Figure.uncomputable();
        }
        var middle = low.add(high).divide(BigDecimal.TWO);
        for (var step = finest; step.compareTo(high) <= 0; step = next(step)) {
            var size = step;
            var said = (this == RATE ? Stream.of(middle, value) : Stream.of(value, middle))
                    .map(from -> from.divide(size, 0, RoundingMode.HALF_UP).multiply(size))
                    .filter(rounded -> rounded.signum() > 0)
                    .map(rounded -> new Figure(rounded, Qualifier.ABOUT, null))
                    .filter(candidate -> holds(candidate, figure))
                    .findFirst();
            if (said.isPresent()) {
                return said.get();
            }
        }
        return oneSided(figure, low, high);
    }

    private Figure magnitude(Figure figure, BigDecimal value) {
        var said = new Figure(value, Qualifier.MAGNITUDE, null);
        if (FigureWords.magnitude(value) != null && holds(said, figure)) {
            return said;
        }
        var low = figure.range().low();
        var high = figure.range().high();
        return low == null || high == null ? Figure.uncomputable() : oneSided(figure, low, high);
    }

    private Figure oneSided(Figure figure, BigDecimal low, BigDecimal high) {
        if (this == RATE) {
            return high.compareTo(finest) < 0 ? below(finest) : Figure.uncomputable();
        }
        int digits = figure.qualifier() == Qualifier.MAGNITUDE ? 1 : 2;
        var under = beyond(low, digits, RoundingMode.FLOOR, figure.range().lowIncluded());
        return under.signum() > 0
                ? new Figure(under, Qualifier.OVER, null)
                : below(beyond(
                        high, digits, RoundingMode.CEILING, figure.range().highIncluded()));
    }

    /** A bound of few digits, outside of it; whole where the bound is whole. */
    private static BigDecimal beyond(BigDecimal bound, int digits, RoundingMode outwards, boolean included) {
        var finest = bound.scale() <= 0 ? BigDecimal.ONE : HUNDREDTH;
        var unit = BigDecimal.ONE
                .movePointRight(bound.precision() - bound.scale() - digits)
                .max(finest);
        var rounded = bound.divide(unit, 0, outwards).multiply(unit);
        if (!included || rounded.compareTo(bound) != 0) {
            return rounded;
        }
        return outwards == RoundingMode.FLOOR ? rounded.subtract(unit) : rounded.add(unit);
    }

    private static boolean holds(Figure said, Figure figure) {
        return Reading.claimed(said).contains(figure.range());
    }

    private static Figure below(BigDecimal value) {
        return new Figure(value, Qualifier.NEARLY, Reading.BELOW);
    }

    /** 0,1 - 0,5 - 1 - 5 - 10 ... */
    private static BigDecimal next(BigDecimal step) {
        boolean five = step.stripTrailingZeros().unscaledValue().equals(FIVE.toBigInteger());
        return five ? step.multiply(BigDecimal.TWO) : step.multiply(FIVE);
    }
}
