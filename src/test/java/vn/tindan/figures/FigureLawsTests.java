package vn.tindan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tindan.figures.number.Interval;
import vn.tindan.figures.number.Reading;

/** Whatever is printed holds for every true value behind it; counting in any order gives the same figure. */
class FigureLawsTests {

    private static final int DRAWS = 200;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal CUT = new BigDecimal("1e-30");
    private static final BigDecimal HALF = new BigDecimal("0.005");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatPeopleWriteIsWithinWhatWeClaim(long seed) {
        var draws = new Draws(seed);
        for (int i = 0; i < DRAWS; i++) {
            var figure = draws.known();
            assertThat(Reading.claimed(figure).contains(figure.range()))
                    .as("%s", figure)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sumsAndDifferencesHold(long seed) {
        var draws = new Draws(seed);
        for (int i = 0; i < DRAWS; i++) {
            var one = draws.known();
            var other = draws.known();
            amountHolds(draws, one, other, one.plus(other), BigDecimal::add);
            amountHolds(draws, one, other, one.minus(other), BigDecimal::subtract);
            amountHolds(draws, one, other, one.max(other), BigDecimal::max);
            amountHolds(draws, one, other, one.min(other), BigDecimal::min);
        }
    }

    /** Of what is counted one by one only whole numbers are true, and only whole numbers are printed. */
    @ParameterizedTest
    @MethodSource("seeds")
    void sumsAndDifferencesOfCountsAreWholeAndHold(long seed) {
        var draws = new Draws(seed);
        for (int i = 0; i < DRAWS; i++) {
            var one = draws.known();
            var other = draws.known();
            if (isFraction(one) || isFraction(other)) {
                continue;
            }
            for (var result : List.of(one.plus(other), one.minus(other))) {
                var printed = FigureText.write(FigureText.saidCount(result));
                if (!result.isExact()) {
                    assertThat(printed).as("%s", result).doesNotContain(",").doesNotMatch("\\p{L}+ 0");
                    wholes(result.range()).forEach(truth -> holds(result, FigureText.parse(printed), truth));
                }
            }
        }
    }

    private static boolean isFraction(Figure figure) {
        return figure.value() != null && figure.value().scale() > 0;
    }

    /** The least and the greatest, and what lies between them here and there. */
    private static List<BigDecimal> wholes(Interval range) {
        var wholes = range.wholes();
        var low = wholes.low();
        var high = wholes.high();
        return low == null || high == null || low.scale() > 0 || high.scale() > 0
                ? List.of()
                : List.of(low, low.add(high).divide(BigDecimal.TWO, 0, RoundingMode.FLOOR), high);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ratiosAndChangesHold(long seed) {
        var draws = new Draws(seed);
        for (int i = 0; i < DRAWS; i++) {
            var one = draws.known();
            var other = draws.known();
            rateHolds(draws, one, other, one.percentOf(other), (a, b) -> quotient(a.multiply(HUNDRED), b));
            rateHolds(draws, one, other, one.ratio(other), FigureLawsTests::quotient);
            rateHolds(
                    draws,
                    one,
                    other,
                    one.changePercent(other),
                    (a, b) -> quotient(a.subtract(b).multiply(HUNDRED), b));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void longReckoningsHold(long seed) {
        var draws = new Draws(seed);
        for (int i = 0; i < DRAWS; i++) {
            var figure = draws.known();
            var truth = draws.truth(figure.range());
            for (int step = draws.below(12); step > 0 && figure.isKnown(); step--) {
                var next = draws.known();
                var nextTruth = draws.truth(next.range());
                boolean adds = draws.below(3) > 0;
                figure = adds ? figure.plus(next) : figure.minus(next);
                truth = adds ? truth.add(nextTruth) : truth.subtract(nextTruth);
            }
            holds(figure, FigureText.parse(FigureText.write(figure)), truth);
            var whole = draws.known();
            var share = figure.percentOf(whole);
            if (share.isKnown()) {
                var percent = quotient(truth.multiply(HUNDRED), draws.truth(whole.range()));
                holds(share, FigureText.parse(FigureText.percent(share)), percent);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ratesOfApproximationsShowOneDecimalAtMost(long seed) {
        var draws = new Draws(seed);
        for (int i = 0; i < DRAWS; i++) {
            var one = draws.any();
            var other = draws.any();
            for (var rate : List.of(one.percentOf(other), one.changePercent(other))) {
                var text = FigureText.percent(rate);
                boolean isExact = one.isExact() && other.isExact();
                assertThat(isExact || text.equals("0%") || !text.matches(".*,[0-9]{2}.*"))
                        .as("%s of %s: %s", one, other, text)
                        .isTrue();
                assertThat(text).matches("(dưới |khoảng )?-?[0-9.]+(,[0-9]+)?%|không tính được|không so sánh");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void unknownsAndMagnitudesGiveNoRate(long seed) {
        var draws = new Draws(seed);
        for (int i = 0; i < DRAWS; i++) {
            var one = draws.any();
            for (var vague : List.of(Figure.unknown(), Figure.magnitude(100), Figure.magnitude(1_000_000))) {
                assertThat(vague.percentOf(one)).isEqualTo(Figure.uncomputable());
                assertThat(one.percentOf(vague)).isEqualTo(Figure.uncomputable());
                assertThat(one.changePercent(vague)).isEqualTo(Figure.uncomputable());
            }
            assertThat(one.changePercent(Figure.exact(0)).isKnown()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void orderDoesNotMatter(long seed) {
        var draws = new Draws(seed);
        for (int i = 0; i < DRAWS; i++) {
            var one = draws.any();
            var other = draws.any();
            assertThat(one.plus(other)).isEqualTo(other.plus(one));
            assertThat(one.max(other)).isEqualTo(other.max(one));
            assertThat(one.min(other)).isEqualTo(other.min(one));
            assertThat(one.minus(other)).isEqualTo(other.minus(one).negate());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void groupingDoesNotMatter(long seed) {
        var draws = new Draws(seed);
        for (int i = 0; i < DRAWS / 4; i++) {
            var figures = new ArrayList<>(draws.several(12));
            figures.add(draws.known());
            var total = Figure.sum(figures);
            Collections.shuffle(figures, new Random(seed));
            int cut = 1 + draws.below(figures.size() - 1);
            var grouped = Figure.sum(figures.subList(0, cut)).plus(Figure.sum(figures.subList(cut, figures.size())));
            assertThat(grouped).isEqualTo(total);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void totalIsAsWeakAsItsWeakestPart(long seed) {
        var draws = new Draws(seed);
        for (int i = 0; i < DRAWS; i++) {
            var figures = draws.several(6);
            figures.add(draws.known());
            var weakest =
                    figures.stream().mapToInt(FigureLawsTests::weakness).max().orElseThrow();
            assertThat(weakness(Figure.sum(figures))).as("%s", figures).isGreaterThanOrEqualTo(weakest);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsWrittenReadsTheSame(long seed) {
        var draws = new Draws(seed);
        for (int i = 0; i < DRAWS; i++) {
            var drawn = draws.any();
            var value = drawn.value();
            var figure = value == null || value.scale() <= 2
                    ? drawn
                    : new Figure(value.setScale(2, RoundingMode.UP), drawn.qualifier(), drawn.word());
            assertThat(FigureText.parse(FigureText.write(figure))).isEqualTo(figure);
            var counted = FigureText.prose(figure) + (figure.isKnown() ? " hộ gia đình" : "");
            assertThat(FigureText.parse(counted)).isEqualTo(figure);
            assertThat(FigureText.parse(FigureText.write(figure.negate()))).isEqualTo(figure.negate());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void writingTwiceSaysTheSame(long seed) {
        var draws = new Draws(seed);
        for (int i = 0; i < DRAWS; i++) {
            var figure = draws.known().minus(draws.known()).plus(draws.known());
            var text = FigureText.write(figure);
            assertThat(FigureText.write(FigureText.parse(text))).isEqualTo(text);
            var percent = FigureText.percent(draws.known().percentOf(draws.known()));
            assertThat(FigureText.percent(FigureText.parse(percent))).isEqualTo(percent);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void exactPercentagesAreRoundedOnceAndHalfUp(long seed) {
        var draws = new Draws(seed);
        for (int i = 0; i < DRAWS; i++) {
            var part = BigDecimal.valueOf(draws.below(100_000));
            var whole = BigDecimal.valueOf(1 + draws.below(4_000));
            var percent = Figure.exact(part).percentOf(Figure.exact(whole));
            var twice = part.multiply(BigDecimal.valueOf(20_000)).toBigInteger();
            var hundredths = twice.divide(whole.toBigInteger())
                    .add(java.math.BigInteger.ONE)
                    .shiftRight(1);
            var expected = new BigDecimal(hundredths, 2);
            if (expected.signum() > 0) {
                assertThat(FigureText.percent(percent).replace(".", ""))
                        .isEqualTo(expected.toString().replace('.', ',') + "%");
            }
        }
    }

    @Test
    void aTotalOfNothingIsNotZero() {
        assertThat(Figure.sum(List.of())).isEqualTo(Figure.unknown());
        assertThat(Figure.sum(List.of(Figure.exact(3), Figure.unknown())).isKnown())
                .isFalse();
    }

    private static int weakness(Figure figure) {
        return switch (figure.qualifier()) {
            case EXACT -> 0;
            case OVER, NEARLY -> 1;
            case ABOUT -> 2;
            case MAGNITUDE -> 3;
            case UNKNOWN -> 4;
        };
    }

    private static void amountHolds(
            Draws draws, Figure one, Figure other, Figure result, BinaryOperator<BigDecimal> reckoning) {
        var truth = reckoning.apply(draws.truth(one.range()), draws.truth(other.range()));
        assertThat(FigureText.write(result)).as("%s", result).doesNotMatch("\\p{L}+ 0(,0+)?");
        holds(result, FigureText.parse(FigureText.write(result)), truth);
    }

    private static void rateHolds(
            Draws draws, Figure one, Figure other, Figure result, BinaryOperator<BigDecimal> reckoning) {
        if (result.isKnown()) {
            var truth = reckoning.apply(draws.truth(one.range()), draws.truth(other.range()));
            holds(result, FigureText.parse(FigureText.percent(result)), truth);
            holds(result, FigureText.parse(FigureText.ratio(result)), truth);
        }
    }

    private static void holds(Figure figure, Figure printed, BigDecimal truth) {
        var slack = printed.isExact() ? HALF : CUT;
        var claimed = Reading.claimed(printed).plus(Interval.closed(slack.negate(), slack));
        assertThat(claimed.contains(truth))
                .as("%s printed as %s while %s is true", figure, printed, truth)
                .isTrue();
    }

    private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, 60, RoundingMode.HALF_EVEN);
    }
}
