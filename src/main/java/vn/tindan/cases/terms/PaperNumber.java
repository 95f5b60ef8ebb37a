package vn.tindan.cases.terms;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.tindan.shared.RuleViolation;

/** The number of an identity paper as it is compared: a citizen's card (12 digits), an old one (9), a passport. */
public record PaperNumber(String value) {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}.-]");
    private static final Pattern FORM = Pattern.compile("\\d{12}|\\d{9}|[A-Z]{1,2}\\d{6,8}");

    public static PaperNumber parse(String typed) {
        String value = SPACES.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw new RuleViolation("cases.rule.paper-number");
        }
        return new PaperNumber(value);
    }
}
