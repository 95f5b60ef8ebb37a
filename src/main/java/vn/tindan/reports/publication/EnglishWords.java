package vn.tindan.reports.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.tindan.figures.Comparison;
import vn.tindan.figures.Figure;
import vn.tindan.figures.FigureText;
import vn.tindan.figures.Indicator;
import vn.tindan.figures.Period;
import vn.tindan.figures.PeriodText;

/** Published figures for who reads English: "over 1,800", "82.29%", "−7.44%". It says as much as the Vietnamese, and no more. */
final class EnglishWords implements PublicWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final int RATIO_DECIMALS = 2;

    /** By the number of zeros of the power of ten. */
    private static final List<String> MAGNITUDES = List.of(
            "tens",
            "hundreds",
            "thousands",
            "tens of thousands",
            "hundreds of thousands",
            "millions",
            "tens of millions",
            "hundreds of millions",
            "billions",
            "tens of billions",
            "hundreds of billions");

    private static final Map<String, String> OUTCOMES = Map.of(
            "x",
            "x",
            "…",
            "…",
            "–",
            "–",
            Comparison.NOTHING,
            "none",
            Comparison.UNCHANGED,
            "no change",
            FigureText.write(Figure.uncomputable()),
            "cannot be computed",
            FigureText.write(Figure.incomparable()),
            "not comparable");

    @Override
    public String language() {
        return "en";
    }

    @Override
    public String name(Indicator indicator) {
        return indicator.english().name();
    }

    @Override
    public String unit(Indicator indicator) {
        return indicator.english().unit();
    }

    @Override
    public String recorded(Indicator indicator) {
        return indicator.name();
    }

    @Override
    public String figure(Indicator indicator, Figure figure) {
        boolean isRatio = indicator.measure() == Indicator.Measure.RATIO;
        var said = isRatio ? FigureText.saidRate(figure) : FigureText.said(indicator.said(figure));
        return write(said, isRatio ? RATIO_DECIMALS : 0, indicator.isPercent() ? "%" : "");
    }

    /** With the sign that the Vietnamese has as a word. */
    @Override
    public String change(Comparison comparison) {
        var outcome = OUTCOMES.get(comparison.percentCell());
        if (outcome != null) {
            return outcome;
        }
        var said = FigureText.saidRate(comparison.percent());
        var value = said.value();
        var text = write(said.abs(), RATIO_DECIMALS, "%");
        return value == null ? text : text.replaceFirst("(?=[0-9])", value.signum() < 0 ? "−" : "+");
    }

    @Override
    public String incomparable() {
        return "not comparable";
    }

    /** "2024 (1 January 2024 to 31 December 2024)". */
    @Override
    public String period(Period period) {
        var days = day(period.from()) + " to " + day(period.to());
        return PeriodText.name(period)
                .map(name -> name.replaceAll("^\\D+", "") + " (" + days + ")")
                .orElse(days);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String write(Figure said, int decimals, String unit) {
        var value = said.value();
        if (value == null) {
            return OUTCOMES.getOrDefault(FigureText.write(said), "…");
        }
        return switch (said.qualifier()) {
            case EXACT -> number(value, value.signum() == 0 ? 0 : decimals) + unit;
            case OVER, NEARLY, ABOUT -> FigureText.qualifier(said) + " " + number(value, 0) + unit;
            case MAGNITUDE -> MAGNITUDES.get(value.precision() - value.scale() - 2);
            case UNKNOWN -> throw new IllegalStateException("an unknown figure has no value");
        };
    }

    private static String number(BigDecimal value, int decimals) {
        int scale = Math.max(decimals, value.scale());
        return String.format(Locale.ROOT, "%,." + scale + "f", value).replace('-', '−');
    }
}
