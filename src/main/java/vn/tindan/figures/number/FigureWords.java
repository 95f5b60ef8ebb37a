package vn.tindan.figures.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tindan.figures.Qualifier;

/** The words that make a number less than exact; the first word of each qualifier is the usual one. */
public final class FigureWords {

    public static final String MISSING = "không có số liệu";
    public static final String UNCOMPUTABLE = "không tính được";
    public static final String INCOMPARABLE = "không so sánh";

    public static final Map<String, Qualifier> QUALIFIERS = Map.ofEntries(
            Map.entry("hơn", Qualifier.OVER),
            Map.entry("trên", Qualifier.OVER),
            Map.entry("gần", Qualifier.NEARLY),
            Map.entry("ngót", Qualifier.NEARLY),
            Map.entry(Reading.BELOW, Qualifier.NEARLY),
            Map.entry("khoảng", Qualifier.ABOUT),
            Map.entry("chừng", Qualifier.ABOUT),
            Map.entry("khoảng chừng", Qualifier.ABOUT),
            Map.entry("trên dưới", Qualifier.ABOUT),
            Map.entry("xấp xỉ", Qualifier.ABOUT),
            Map.entry("ước", Qualifier.ABOUT),
            Map.entry("ước khoảng", Qualifier.ABOUT));

    /** By the number of zeros of the power of ten: from "hàng chục" to "hàng trăm tỷ". */
    private static final List<String> MAGNITUDES = List.of(
            "hàng chục",
            "hàng trăm",
            "hàng nghìn",
            "hàng chục nghìn",
            "hàng trăm nghìn",
            "hàng triệu",
            "hàng chục triệu",
            "hàng trăm triệu",
            "hàng tỷ",
            "hàng chục tỷ",
            "hàng trăm tỷ");

    private FigureWords() {}

    /** None where people have no word. */
    public static @Nullable String magnitude(BigDecimal power) {
        int zeros = power.precision() - power.scale() - 1;
        return zeros < 1 || zeros > MAGNITUDES.size() ? null : MAGNITUDES.get(zeros - 1);
    }

    public static List<String> magnitudes() {
        return MAGNITUDES;
    }

    public static String usual(Qualifier qualifier) {
        return switch (qualifier) {
            case EXACT -> "";
            case OVER -> "hơn";
            case NEARLY -> "gần";
            case ABOUT -> "khoảng";
            case MAGNITUDE, UNKNOWN -> throw new IllegalArgumentException(qualifier + " has no single word");
        };
    }

    /** The word to keep: none where it is the usual one. */
    public static @Nullable String kept(String word, Qualifier qualifier) {
        return word.equals(usual(qualifier)) ? null : word;
    }
}
