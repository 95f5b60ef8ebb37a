package vn.tindan.tips.terms;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number of a citizen's identity card, which nobody asks for and nobody wants. */
public final class CardNumber {

    /** Twelve digits: three of the province, one of sex and century, two of the year, six. */
    private static final Pattern TWELVE = Pattern.compile("(?<!\\d)0\\d{2}[ .-]?\\d{3}[ .-]?\\d{6}(?!\\d)");

    private CardNumber() {}

    public static boolean isIn(@Nullable String text) {
        return text != null && TWELVE.matcher(text).find();
    }
}
