package vn.tindan.imports.reading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words without the differences that nobody means: case, spaces, the composition of letters. */
final class Plain {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private Plain() {}

    static String of(String text) {
        return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** Without accents, for who types none. */
    static String bare(String text) {
        return Normalizer.normalize(of(text), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd');
    }
}
