package vn.tindan.figures.number;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tindan.figures.Figure;
import vn.tindan.figures.Qualifier;
import vn.tindan.shared.RuleViolation;

/**
 * Reads a figure as people type it: a word of approximation, a number with dots (or spaces) between thousands and a
 * comma before decimals, "nghìn" or "triệu" behind it, and whatever it counts. "1.5" is refused rather than guessed.
 */
public final class FigureParser {

    private static final int LONGEST_TEXT = 100;
    private static final int MOST_DIGITS = 30;
    private static final int MOST_DECIMALS = 10;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern NUMBER = Pattern.compile(
            "(?<sign>[-+\\u2212]?) ?(?<whole>[1-9][0-9]{0,2}(?:(?:\\.[0-9]{3})+|(?: [0-9]{3}(?![0-9]))+)|[0-9]+)(?:,(?<decimals>[0-9]+))?"
                    + "(?: ?(?<times>nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?!\\p{L}))?(?<unit>(?: ?[\\p{L}%(].*)?)");
    private static final Pattern MAGNITUDE = Pattern.compile(
            "(?<sign>[-\\u2212]?)(?<words>hàng (?:chục |trăm )?(?:nghìn|ngàn|triệu|tỷ|tỉ)|hàng (?:chục|trăm|vạn))(?<unit>(?: .*)?)");
    private static final Pattern DOT_DECIMAL = Pattern.compile("[-+\\u2212]?[0-9]+\\.[0-9]{1,2}(?:[^0-9.,].*)?");
    /** Behind a number: what would make it another one. */
    private static final Pattern OTHER_NUMBER = Pattern.compile(".*(?:(?<!m)[0-9]|trở lên|trở xuống|đổ lại).*|"
            + " ?(?:chục|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|rưỡi|hơn|ngoài|lẻ|mấy)(?!\\p{L}).*");

    /** Figures are kept in kg and m²: "500 g" is no 500 of those. */
    private static final Pattern OTHER_MEASURE =
            Pattern.compile(" ?(?:tấn|tạ|yến|lạng|mg|g|gr|gam|gram|ha|héc-?ta|hecta|km2|km²|sào|mẫu)(?![\\p{L}0-9]).*");

    private static final Map<String, BigDecimal> TIMES = Map.of(
            "nghìn", new BigDecimal(1_000),
            "ngàn", new BigDecimal(1_000),
            "vạn", new BigDecimal(10_000),
            "triệu", new BigDecimal(1_000_000),
            "tỷ", new BigDecimal(1_000_000_000),
            "tỉ", new BigDecimal(1_000_000_000));
    private static final List<String> LONGEST_FIRST = FigureWords.QUALIFIERS.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    private final String text;

    public FigureParser(String typed) {
        text = SPACES.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            throw new RuleViolation("figures.text.empty");
        }
        if (text.length() > LONGEST_TEXT) {
            throw new RuleViolation("figures.text.long", text.substring(0, LONGEST_TEXT));
        }
    }

    public Figure figure() {
        return switch (text) {
            case FigureWords.MISSING, "…", "..." -> Figure.unknown();
            case FigureWords.UNCOMPUTABLE -> Figure.uncomputable();
            case FigureWords.INCOMPARABLE -> Figure.incomparable();
            default -> magnitude().orElseGet(this::number);
        };
    }

    private Optional<Figure> magnitude() {
        return Optional.of(MAGNITUDE.matcher(text)).filter(Matcher::matches).map(found -> {
            refuseOtherNumber(found.group("unit"));
            var words = found.group("words");
            var usual = words.replace("ngàn", "nghìn").replace("tỉ", "tỷ").replace("vạn", "chục nghìn");
            var power = BigDecimal.ONE.movePointRight(FigureWords.magnitudes().indexOf(usual) + 1);
            var figure = new Figure(power, Qualifier.MAGNITUDE, words.equals(usual) ? null : words);
            return found.group("sign").isEmpty() ? figure : figure.negate();
        });
    }

    private Figure number() {
        var word = LONGEST_FIRST.stream()
                .filter(known -> text.startsWith(known + " "))
                .findFirst()
                .orElse("");
        var qualifier = FigureWords.QUALIFIERS.getOrDefault(word, Qualifier.EXACT);
        var value = value(text.substring(word.length()).strip());
        if (qualifier != Qualifier.EXACT && value.signum() == 0) {
            throw new RuleViolation("figures.text.zero", text);
        }
        return new Figure(value, qualifier, FigureWords.kept(word, qualifier));
    }

    private BigDecimal value(String number) {
        var found = NUMBER.matcher(number);
        if (!found.matches()) {
            boolean isDot = DOT_DECIMAL.matcher(number).matches();
            throw new RuleViolation(isDot ? "figures.text.dot" : "figures.text.number", text);
        }
        refuseOtherNumber(found.group("unit"));
        var whole = found.group("whole").replaceAll("[. ]", "");
        var decimals = Optional.ofNullable(found.group("decimals")).orElse("");
        if (whole.length() > MOST_DIGITS || decimals.length() > MOST_DECIMALS) {
            throw new RuleViolation("figures.text.long", text);
        }
        var value = new BigDecimal(whole + "." + decimals);
        var times = Optional.ofNullable(found.group("times")).map(TIMES::get).orElse(BigDecimal.ONE);
        var signed = List.of("", "+").contains(found.group("sign")) ? value : value.negate();
        return signed.multiply(times);
    }

    private void refuseOtherNumber(String unit) {
        if (OTHER_NUMBER.matcher(unit).matches()) {
            throw new RuleViolation("figures.text.number", text);
        }
        if (OTHER_MEASURE.matcher(unit).matches()) {
            throw new RuleViolation("figures.text.measure", text);
        }
    }
}
