package vn.tindan.figures;

import java.math.BigDecimal;
import java.util.Locale;
import vn.tindan.figures.number.FigureParser;
import vn.tindan.figures.number.FigureWords;
import vn.tindan.figures.number.Reading;
import vn.tindan.figures.number.Statement;

/**
 * Figures in the committee's Vietnamese: "1.107", "82,29%", "hơn 181.000", "hàng trăm", "khoảng 60%", "không tính được".
 * The only place that rounds ({@link Statement}), and it never claims more than the figure's range allows.
 */
public final class FigureText {

    private static final int GROUP = 3;

    private FigureText() {}

    /** A count or an amount: "1.107", "trên 1.800", "12,35". */
    public static String write(Figure figure) {
        return words(Statement.AMOUNT.of(figure), 0);
    }

    /** A count within a sentence, where one digit gets its zero: "08" mô hình. Tables use {@link #write}. */
    public static String prose(Figure figure) {
        var value = figure.value();
        boolean isDigit = value != null
                && figure.isExact()
                && value.scale() == 0
                && value.signum() > 0
                && value.compareTo(BigDecimal.TEN) < 0;
        return isDigit ? "0" + write(figure) : write(figure);
    }

    /** A ratio that is no percentage: "15,14" (điểm trên một mô hình). */
    public static String ratio(Figure figure) {
        return words(Statement.RATE.of(figure), 2);
    }

    /** "82,29%". */
    public static String percent(Figure figure) {
        return with(figure, "%");
    }

    /** A difference of two percentages: "1,25 điểm %". */
    public static String points(Figure figure) {
        return with(figure, " điểm %");
    }

    /** As people type it; {@link vn.tindan.shared.RuleViolation} says what cannot be read. */
    public static Figure parse(String text) {
        return new FigureParser(text).figure();
    }

    /** What {@link #write} would print, as a value for a cell of its own. */
    public static Figure said(Figure figure) {
        return Statement.AMOUNT.of(figure);
    }

    /** The same of a figure {@link Figure#ofWholes of whole numbers}, which never gets decimals. */
    public static Figure saidCount(Figure figure) {
        return Statement.COUNT.of(figure);
    }

    /** What {@link #percent}, {@link #points} and {@link #ratio} would print, as a value for a cell of its own. */
    public static Figure saidRate(Figure figure) {
        return Statement.RATE.of(figure);
    }

    /** For other programs, which see no words: "exact", "over", "nearly", "below" ("dưới"), "about", "magnitude", "unknown". */
    public static String qualifier(Figure said) {
        return Reading.BELOW.equals(said.word())
                ? "below"
                : said.qualifier().name().toLowerCase(Locale.ROOT);
    }

    private static String with(Figure figure, String unit) {
        var said = Statement.RATE.of(figure);
        return said.isKnown() ? words(said, 2) + unit : words(said, 2);
    }

    private static String words(Figure said, int decimals) {
        var value = said.value();
        var word = said.word();
        if (value == null) {
            return word == null ? FigureWords.MISSING : word;
        }
        return switch (said.qualifier()) {
            case EXACT -> number(value, value.signum() == 0 ? 0 : decimals);
            case OVER, NEARLY, ABOUT ->
                (word == null ? FigureWords.usual(said.qualifier()) : word) + " " + number(value, 0);
            case MAGNITUDE -> (value.signum() < 0 ? "-" : "") + (word == null ? FigureWords.magnitude(value) : word);
            case UNKNOWN -> throw new IllegalStateException("an unknown figure has no value");
        };
    }

    /** Dots between thousands, a comma before decimals. */
    private static String number(BigDecimal value, int decimals) {
        var plain = value.abs().setScale(Math.max(decimals, value.scale())).toPlainString();
        int point = plain.indexOf('.');
        var whole = new StringBuilder(point < 0 ? plain : plain.substring(0, point));
        for (int i = whole.length() - GROUP; i > 0; i -= GROUP) {
            whole.insert(i, '.');
        }
        return (value.signum() < 0 ? "-" : "") + whole + (point < 0 ? "" : "," + plain.substring(point + 1));
    }
}
