package vn.tindan.sealing;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of a Vietnamese text as a search compares them: spelling of keyboard, case and old tone placement set aside. */
final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    /** 0912.345.678 and 59-X1 123.45 are written with and without their points. */
    private static final Pattern INSIDE_NUMBER = Pattern.compile("(?<=\\d)[.,-](?=\\d)");

    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    /** "hoà" and "hòa" are one word: the tone of oa, oe, uy is written on either vowel. */
    private static final Pattern TONE_ON_LAST =
            Pattern.compile("([ou])([aey])([\\u0300\\u0301\\u0303\\u0309\\u0323])$");

    private Words() {}

    static List<String> of(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return WORD.matcher(INSIDE_NUMBER.matcher(lower).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .map(Words::spelled)
                .toList();
    }

    private static String spelled(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        return Normalizer.normalize(TONE_ON_LAST.matcher(apart).replaceFirst("$1$3$2"), Normalizer.Form.NFC);
    }

    static String withoutMarks(String word) {
        return MARK.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd');
    }
}
