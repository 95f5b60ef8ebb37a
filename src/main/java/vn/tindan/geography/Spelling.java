package vn.tindan.geography;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as people type them: without marks, with shortened types, by either school of placing tones. */
final class Spelling {

    /**
     * A word in lower case.
     *
     * @param plain without marks
     * @param marked with its tone moved to the end, so that hoà and hòa are one
     * @param otherSpelling plain, with i for y or y for i after a consonant (Mĩ and Mỹ, Quí and Quý), or as it is
     */
    record Word(String plain, String marked, String otherSpelling) {

        static Word of(String decomposed) {
            String plain = withoutMarks(decomposed);
            return new Word(plain, withToneAtEnd(decomposed), Spelling.otherSpelling(plain));
        }

        boolean hasMarks() {
            return !plain.equals(marked);
        }

        boolean isMarkedLike(Word other) {
            return !hasMarks() || other.marked.startsWith(marked);
        }
    }

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern SHORT_TYPE = Pattern.compile(
            "\\b(?:(tp|tx|tt|p|q|h|x|t)\\s*\\.|(tp|tx|tt)\\b|([pq])(?=\\d))", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern FINAL_I_OR_Y = Pattern.compile("(?:[^aeiouy]|qu)[iy]$");
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private Spelling() {}

    /** {@code "P.1, TP. Cần Thơ"} is phuong 1 thanh pho can tho. */
    static List<Word> words(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String complete = SHORT_TYPE.matcher(lower).replaceAll(match -> typeOf(match.group()) + " ");
        return NOT_WORDS
                .splitAsStream(Normalizer.normalize(complete, Normalizer.Form.NFD))
                .filter(word -> !word.isEmpty())
                .map(Word::of)
                .toList();
    }

    static List<String> plainWords(String text) {
        return words(text).stream().map(Word::plain).toList();
    }

    private static String withoutMarks(String decomposed) {
        return MARKS.matcher(decomposed).replaceAll("").replace('đ', 'd');
    }

    private static String withToneAtEnd(String decomposed) {
        var letters = new StringBuilder();
        var tone = new StringBuilder();
        decomposed.chars().forEach(c -> (TONES.indexOf(c) < 0 ? letters : tone).append((char) c));
        return letters.append(tone).toString();
    }

    private static String otherSpelling(String plain) {
        int last = plain.length() - 1;
        if (last < 1
                || !FINAL_I_OR_Y.matcher(plain.substring(Math.max(0, last - 2))).find()) {
            return plain;
        }
        return plain.substring(0, last) + (plain.charAt(last) == 'i' ? 'y' : 'i');
    }

    private static String typeOf(String shortened) {
        return switch (shortened.replaceAll("[^a-z]", "")) {
            case "tp" -> "thành phố";
            case "tx" -> "thị xã";
            case "tt" -> "thị trấn";
            case "p" -> "phường";
            case "q" -> "quận";
            case "h" -> "huyện";
            case "t" -> "tỉnh";
            default -> "xã";
        };
    }
}
