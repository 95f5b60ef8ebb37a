package vn.tindan.reports.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import vn.tindan.figures.Figure;
import vn.tindan.figures.Indicator;

/** A figure over several periods as bars: what is not known leaves its place empty, what is not exact is hatched. */
public record TrendChart(List<Bar> bars) {

    private static final int BAR = 44;
    private static final int STEP = 64;
    private static final int ROOM = 140;
    private static final int TOP = 24;

    /** A period and its figure; the height is 0 where nothing is known. */
    public record Bar(String label, String days, String value, boolean isKnown, boolean isExact, int x, int height) {

        public int y() {
            return TOP + ROOM - height;
        }

        public int middle() {
            return x + BAR / 2;
        }
    }

    /** A figure at its time. */
    record Point(String label, String days, Figure figure) {}

    static TrendChart of(Indicator indicator, List<Point> points) {
        var largest = points.stream()
                .map(point -> point.figure().value())
                .filter(Objects::nonNull)
                .max(BigDecimal::compareTo)
                .filter(value -> value.signum() > 0)
                .orElse(BigDecimal.ONE);
        var bars = new java.util.ArrayList<Bar>();
        for (var point : points) {
            var value = point.figure().value();
            bars.add(new Bar(
                    point.label(),
                    point.days(),
                    value == null ? "…" : indicator.write(point.figure()),
                    value != null,
                    point.figure().isExact(),
                    bars.size() * STEP + (STEP - BAR) / 2,
                    value == null ? 0 : height(value, largest)));
        }
        return new TrendChart(bars);
    }

    /** What is not nothing is at least a line. */
    private static int height(BigDecimal value, BigDecimal largest) {
        int height = value.multiply(BigDecimal.valueOf(ROOM))
                .divide(largest, 0, RoundingMode.HALF_UP)
                .intValue();
        return value.signum() > 0 ? Math.max(1, height) : 0;
    }

    public boolean isAny() {
        return bars.stream().filter(Bar::isKnown).count() > 1;
    }

    public int width() {
        return bars.size() * STEP;
    }

    public int height() {
        return TOP + ROOM + 24;
    }

    public int floor() {
        return TOP + ROOM;
    }

    public int barWidth() {
        return BAR;
    }
}
