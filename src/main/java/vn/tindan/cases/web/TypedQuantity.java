package vn.tindan.cases.web;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A quantity as a person types it: 1.250,5 as documents write it, or 1250.5 as a keyboard of numbers makes it. What can
 * be read both ways (1.250) is not guessed: one of the readings is a thousand times the other.
 */
final class TypedQuantity {

    private static final Pattern PLAIN = Pattern.compile("\\d{1,12}(,\\d{1,9})?");
    private static final Pattern GROUPED =
            Pattern.compile("[1-9]\\d{0,2}((\\.\\d{3}){2,4}(,\\d{1,9})?|\\.\\d{3},\\d{1,9})");
    private static final Pattern POINTED =
            Pattern.compile("0\\.\\d{1,9}|\\d{1,12}\\.(\\d{1,2}|\\d{4,9})|\\d{4,12}\\.\\d{3}");

    private TypedQuantity() {}

    static Optional<BigDecimal> parse(String typed) {
        String text = typed.replaceAll("[\\s\\p{Z}]", "");
        if (PLAIN.matcher(text).matches() || GROUPED.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')));
        }
        return POINTED.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
