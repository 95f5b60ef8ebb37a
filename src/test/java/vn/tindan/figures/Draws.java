package vn.tindan.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import vn.tindan.figures.number.Interval;

/** Seeded figures, ugly ones preferred, and true values from within their ranges. */
final class Draws {

    private static final List<String> UGLY = List.of(
            "0",
            "1",
            "2",
            "3",
            "5",
            "7",
            "9",
            "10",
            "11",
            "15",
            "19",
            "20",
            "25",
            "50",
            "55",
            "99",
            "100",
            "101",
            "105",
            "450",
            "500",
            "530",
            "700",
            "999",
            "1000",
            "1001",
            "1107",
            "1196",
            "7800",
            "7891",
            "10000",
            "13000",
            "34300",
            "57500",
            "99999",
            "181000",
            "200000",
            "310000",
            "999999",
            "1000000",
            "9999999.99",
            "9999999.995",
            "12.345",
            "0.5",
            "0.05",
            "0.01",
            "0.005",
            "0.001",
            "0.1",
            "1.5",
            "82.29",
            "99.995",
            "100000000000000000",
            "123456789012345678");

    private final Random random;

    Draws(long seed) {
        random = new Random(seed);
    }

    boolean coin() {
        return random.nextBoolean();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    BigDecimal positive() {
        return switch (random.nextInt(4)) {
            case 0 -> BigDecimal.valueOf(1 + random.nextInt(100));
            case 1 -> BigDecimal.valueOf(1 + random.nextInt(5_000));
            case 2 -> BigDecimal.valueOf(1 + random.nextInt(999_999), random.nextInt(4));
            default -> {
                var ugly = new BigDecimal(UGLY.get(random.nextInt(UGLY.size())));
                yield ugly.signum() == 0 ? BigDecimal.TEN : ugly;
            }
        };
    }

    Figure exact() {
        return random.nextInt(12) == 0 ? Figure.exact(0) : Figure.exact(positive());
    }

    /** Any figure that people can write, but the unknown. */
    Figure known() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> exact();
            case 2, 3 -> new Figure(positive(), Qualifier.OVER, coin() ? "trên" : null);
            case 4, 5 -> new Figure(positive(), Qualifier.NEARLY, random.nextInt(6) == 0 ? "dưới" : null);
            case 6 -> new Figure(positive(), Qualifier.ABOUT, coin() ? "chừng" : null);
            default ->
                Figure.magnitude(
                        BigDecimal.ONE.movePointRight(1 + random.nextInt(9)).longValueExact());
        };
    }

    Figure any() {
        return switch (random.nextInt(20)) {
            case 0 -> Figure.unknown();
            case 1 -> Figure.uncomputable();
            default -> known();
        };
    }

    List<Figure> several(int most) {
        var figures = new ArrayList<Figure>();
        for (int i = 1 + random.nextInt(most); i > 0; i--) {
            figures.add(known());
        }
        return figures;
    }

    /** A true value, at or next to the bounds as often as within. */
    BigDecimal truth(Interval range) {
        var low = Objects.requireNonNull(range.low());
        var high = Objects.requireNonNull(range.high());
        var span = high.subtract(low);
        var share = switch (random.nextInt(6)) {
            case 0 -> range.lowIncluded() ? BigDecimal.ZERO : new BigDecimal("0.0000001");
            case 1 -> range.highIncluded() ? BigDecimal.ONE : new BigDecimal("0.9999999");
            default -> BigDecimal.valueOf(1 + random.nextInt(999_998), 6);
        };
        return low.add(span.multiply(share, MathContext.UNLIMITED));
    }
}
