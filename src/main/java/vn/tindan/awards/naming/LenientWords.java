package vn.tindan.awards.naming;

import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds Vietnamese phrases also where diacritics or tones were left out, or something stands between the words. */
final class LenientWords {

    private LenientWords() {}

    /** Phrases may use groups and classes of a regular expression; a space stands for whatever is no letter. */
    static Pattern anyOf(String... phrases) {
        String all = Stream.of(phrases).map(LenientWords::lenient).collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?<!\\p{L})(?:" + all + ")(?!\\p{L})",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static String lenient(String phrase) {
        return phrase.codePoints().mapToObj(LenientWords::lenient).collect(Collectors.joining());
    }

    private static String lenient(int letter) {
        if (letter == ' ') {
            return "[^\\p{L}\\p{N}]+";
        }
        if (letter < 128) {
            return Character.toString(letter);
        }
        var ways = new StringBuilder(letter == 'đ' ? "d" : "");
        String apart = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
        String plain = apart.substring(0, 1);
        ways.append(Character.toString(letter)).append(plain);
        apart.substring(1)
                .chars()
                .forEach(mark -> ways.append(Normalizer.normalize(plain + (char) mark, Normalizer.Form.NFC)));
        return "[" + ways + "]";
    }
}
