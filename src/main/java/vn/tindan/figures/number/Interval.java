package vn.tindan.figures.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All values that a figure may truly have; a bound that is null does not bound. */
public record Interval(
        @Nullable BigDecimal low,
        boolean lowIncluded,
        @Nullable BigDecimal high,
        boolean highIncluded) {

    /** Nothing is known, or nothing is claimed. */
    public static final Interval ANY = new Interval(null, false, null, false);

    /** Decimals kept of a quotient: far more than any figure prints, and a tie at two decimals still shows as one. */
    public static final int DECIMALS = 40;

    public Interval {
        low = low == null ? null : normal(low);
        high = high == null ? null : normal(high);
        if (low != null && high != null && low.compareTo(high) > 0) {
            throw new IllegalArgumentException("interval from " + low + " to " + high);
        }
    }

    public static Interval point(BigDecimal value) {
        return closed(value, value);
    }

    public static Interval closed(BigDecimal low, BigDecimal high) {
        return new Interval(low, true, high, true);
    }

    /** One way to write each number, so that equal numbers are equal: no zeros behind the comma, no exponent. */
    public static BigDecimal normal(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public boolean isPoint() {
        return low != null && low.equals(high);
    }

    /** Whether a value is possible. */
    public boolean contains(BigDecimal value) {
        return isAbove(low, lowIncluded, value) && isAbove(negated(high), highIncluded, value.negate());
    }

    /** Whether every value of the other is possible here. */
    public boolean contains(Interval other) {
        return reaches(low, lowIncluded, other.low, other.lowIncluded)
                && reaches(negated(high), highIncluded, negated(other.high), other.highIncluded);
    }

    /** Whether dividing by whatever lies here stays finite. */
    public boolean keepsOffZero() {
        return isPositive() || negate().isPositive();
    }

    /** From the first to the last whole number that lies here; itself where none does, or where its sign is not known. */
    public Interval wholes() {
        if (low == null || high == null || low.signum() * high.signum() < 0) {
            return this;
        }
        var first = firstFrom(low, lowIncluded);
        var last = firstFrom(high.negate(), highIncluded).negate();
        return first.compareTo(last) > 0 ? this : closed(first, last);
    }

    private static BigDecimal firstFrom(BigDecimal bound, boolean included) {
        var whole = bound.setScale(0, RoundingMode.CEILING);
        return included || whole.compareTo(bound) != 0 ? whole : whole.add(BigDecimal.ONE);
    }

    /** Positive by more than any small amount. */
    public boolean isPositive() {
        return low != null && low.signum() > 0;
    }

    public Interval plus(Interval other) {
        return new Interval(
                low == null || other.low == null ? null : low.add(other.low),
                lowIncluded && other.lowIncluded,
                high == null || other.high == null ? null : high.add(other.high),
                highIncluded && other.highIncluded);
    }

    public Interval negate() {
        return new Interval(negated(high), highIncluded, negated(low), lowIncluded);
    }

    /** Bounds are rounded outwards and included: never narrower than the truth. The divisor must not reach zero. */
    public Interval dividedBy(Interval divisor) {
        var quotients = Stream.of(low, high)
                .map(Objects::requireNonNull)
                .flatMap(dividend -> Stream.of(divisor.low, divisor.high)
                        .map(Objects::requireNonNull)
                        .flatMap(by -> Stream.of(
                                dividend.divide(by, DECIMALS, RoundingMode.FLOOR),
                                dividend.divide(by, DECIMALS, RoundingMode.CEILING))))
                .sorted()
                .toList();
        return closed(quotients.getFirst(), quotients.getLast());
    }

    public Interval times(BigDecimal positive) {
        return new Interval(
                low == null ? null : low.multiply(positive),
                lowIncluded,
                high == null ? null : high.multiply(positive),
                highIncluded);
    }

    /** What the larger of two unknown values may be. */
    public Interval max(Interval other) {
        boolean lowHere = reaches(other.low, other.lowIncluded, low, lowIncluded);
        boolean highHere = reaches(negated(high), highIncluded, negated(other.high), other.highIncluded);
        return new Interval(
                lowHere ? low : other.low,
                lowHere ? lowIncluded : other.lowIncluded,
                highHere ? high : other.high,
                highHere ? highIncluded : other.highIncluded);
    }

    private static boolean isAbove(@Nullable BigDecimal bound, boolean included, BigDecimal value) {
        return bound == null || value.compareTo(bound) > (included ? -1 : 0);
    }

    /** Whether a lower bound lies at or below another lower bound. */
    private static boolean reaches(
            @Nullable BigDecimal bound, boolean included, @Nullable BigDecimal other, boolean otherIncluded) {
        if (bound == null || other == null) {
            return bound == null;
        }
        int order = bound.compareTo(other);
        return order < 0 || order == 0 && (included || !otherIncluded);
    }

    private static @Nullable BigDecimal negated(@Nullable BigDecimal value) {
        return value == null ? null : value.negate();
    }
}
