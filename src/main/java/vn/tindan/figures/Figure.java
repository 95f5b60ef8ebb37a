package vn.tindan.figures;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import vn.tindan.figures.number.FigureWords;
import vn.tindan.figures.number.Interval;
import vn.tindan.figures.number.Reading;
import vn.tindan.figures.number.Reckoned;

/**
 * A number of a report that knows how well it is known.
 *
 * <p>The word keeps how people wrote it where that is not the usual word; arithmetic drops it. The range holds every
 * value that the figure may truly have: supposed from the words of a written figure ({@link Reading}), computed for the
 * rest. Nothing is rounded here; what of the value may be printed is decided at display ({@link FigureText}).
 */
public record Figure(
        @Nullable BigDecimal value,
        Qualifier qualifier,
        @Nullable String word,
        Interval range) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Figure {
        if ((value == null) != (qualifier == Qualifier.UNKNOWN)) {
            throw new IllegalArgumentException(qualifier + " " + value);
        }
        value = value == null ? null : Interval.normal(value);
    }

    /** A figure as people write it, and as it is stored. */
    public Figure(@Nullable BigDecimal value, Qualifier qualifier, @Nullable String word) {
        this(value, qualifier, word, Reading.supposed(value == null ? null : Interval.normal(value), qualifier, word));
    }

    public static Figure exact(long value) {
        return exact(BigDecimal.valueOf(value));
    }

    public static Figure exact(BigDecimal value) {
        return new Figure(value, Qualifier.EXACT, null);
    }

    public static Figure over(long value) {
        return new Figure(BigDecimal.valueOf(value), Qualifier.OVER, null);
    }

    public static Figure nearly(long value) {
        return new Figure(BigDecimal.valueOf(value), Qualifier.NEARLY, null);
    }

    public static Figure about(long value) {
        return new Figure(BigDecimal.valueOf(value), Qualifier.ABOUT, null);
    }

    /** "hàng trăm" is magnitude(100): from 100 to 999. */
    public static Figure magnitude(long powerOfTen) {
        var power = BigDecimal.valueOf(powerOfTen);
        if (FigureWords.magnitude(power) == null
                || !power.stripTrailingZeros().unscaledValue().equals(BigInteger.ONE)) {
            throw new IllegalArgumentException("magnitude " + powerOfTen);
        }
        return new Figure(power, Qualifier.MAGNITUDE, null);
    }

    /** Nobody said. */
    public static Figure unknown() {
        return new Figure(null, Qualifier.UNKNOWN, null);
    }

    /** What is known does not suffice to compute it. */
    public static Figure uncomputable() {
        return new Figure(null, Qualifier.UNKNOWN, FigureWords.UNCOMPUTABLE);
    }

    /** A change in percent of nothing. */
    public static Figure incomparable() {
        return new Figure(null, Qualifier.UNKNOWN, FigureWords.INCOMPARABLE);
    }

    public boolean isKnown() {
        return qualifier != Qualifier.UNKNOWN;
    }

    public boolean isExact() {
        return qualifier == Qualifier.EXACT;
    }

    /** Exactly none: not missing, not little. */
    public boolean isZero() {
        return isExact() && value != null && value.signum() == 0;
    }

    public Figure negate() {
        return value == null ? this : new Figure(value.negate(), qualifier, word, range.negate());
    }

    public Figure abs() {
        return value != null && value.signum() < 0 ? negate() : this;
    }

    public Figure plus(Figure other) {
        if (value == null || other.value == null) {
            return uncomputable();
        }
        var sum = range.plus(other.range);
        return isMagnitude(other) ? Reckoned.magnitude(sum) : Reckoned.of(value.add(other.value), sum, isAbout(other));
    }

    public Figure minus(Figure other) {
        return plus(other.negate());
    }

    /** A total is as weak as its weakest part; the total of nothing is not zero but unknown. */
    public static Figure sum(Collection<Figure> figures) {
        return figures.stream().reduce(Figure::plus).orElseGet(Figure::unknown);
    }

    public Figure max(Figure other) {
        if (value == null || other.value == null) {
            return uncomputable();
        }
        var larger = range.max(other.range);
        if (larger.equals(range) && !(larger.equals(other.range) && value.compareTo(other.value) < 0)) {
            return withoutWord();
        }
        if (larger.equals(other.range)) {
            return other.withoutWord();
        }
        return isMagnitude(other)
                ? Reckoned.magnitude(larger)
                : Reckoned.of(value.max(other.value), larger, isAbout(other));
    }

    public Figure min(Figure other) {
        return negate().max(other.negate()).negate();
    }

    /** The same of things counted one by one: between the bounds only whole numbers may be true. */
    public Figure ofWholes() {
        return isExact() ? this : new Figure(value, qualifier, word, range.wholes());
    }

    /** Whether no reading of it is as small as any reading of the other. */
    public boolean isSurelyMoreThan(Figure other) {
        var least = range.low();
        var most = other.range.high();
        return least != null && most != null && least.compareTo(most) > 0;
    }

    /** Whether both may stand for one number. */
    public boolean mayEqual(Figure other) {
        return minus(other).range.contains(BigDecimal.ZERO);
    }

    public Figure ratio(Figure whole) {
        return quotient(whole, BigDecimal.ONE);
    }

    public Figure percentOf(Figure whole) {
        return quotient(whole, HUNDRED);
    }

    public Figure change(Figure previous) {
        return minus(previous);
    }

    /** In percent of the previous figure, whose being zero leaves nothing to compare with. */
    public Figure changePercent(Figure previous) {
        if (previous.isZero()) {
            return incomparable();
        }
        if (!isDivisibleBy(previous) || !previous.range.isPositive()) {
            return uncomputable();
        }
        if (isExact() && previous.isExact()) {
            return minus(previous).quotient(previous, HUNDRED);
        }
        var range = this.range.dividedBy(previous.range).times(HUNDRED).plus(Interval.point(HUNDRED.negate()));
        return Reckoned.of(minus(previous).nominal(previous, HUNDRED), range, true);
    }

    private Figure quotient(Figure divisor, BigDecimal factor) {
        if (!isDivisibleBy(divisor)) {
            return uncomputable();
        }
        var nominal = nominal(divisor, factor);
        if (isExact() && divisor.isExact()) {
            return exact(nominal);
        }
        return Reckoned.of(nominal, range.dividedBy(divisor.range).times(factor), true);
    }

    /** Cut, not rounded, so that rounding at display is the only one. */
    private BigDecimal nominal(Figure divisor, BigDecimal factor) {
        if (value == null || divisor.value == null) {
            throw new IllegalStateException("quotient of an unknown figure");
        }
        return value.multiply(factor).divide(divisor.value, Interval.DECIMALS, RoundingMode.DOWN);
    }

    private boolean isDivisibleBy(Figure divisor) {
        return isKnown() && divisor.isKnown() && !isMagnitude(divisor) && divisor.range.keepsOffZero();
    }

    private boolean isMagnitude(Figure other) {
        return qualifier == Qualifier.MAGNITUDE || other.qualifier == Qualifier.MAGNITUDE;
    }

    private boolean isAbout(Figure other) {
        return qualifier == Qualifier.ABOUT || other.qualifier == Qualifier.ABOUT;
    }

    private Figure withoutWord() {
        return new Figure(value, qualifier, null, range);
    }
}
