package vn.tindan.documents;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Makes whatever was typed or imported fit to be printed: one form of every Vietnamese letter, and nothing that a reader
 * would not see. Control characters break XML, direction overrides make a signed page show other words than it holds.
 */
final class PlainText {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}&&[^\\n]]"
            + "|[\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\uFFF9-\\uFFFB]");

    private static final int LONGEST_LABEL = 200;

    private PlainText() {}

    static String of(String text) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
        return Normalizer.normalize(UNSEEN.matcher(lines).replaceAll(""), Normalizer.Form.NFC)
                .strip();
    }

    /** As {@link #line}, but keeps the blanks at both ends: they part one span from the next. */
    static String within(String text) {
        var inner = line(text);
        if (inner.isEmpty()) {
            return text.isEmpty() ? "" : " ";
        }
        return (startsBlank(text) ? " " : "") + inner + (endsBlank(text) ? " " : "");
    }

    /** As {@link #of}, on one line. */
    static String line(String text) {
        return of(text).replaceAll("\\s*\\n\\s*", " ");
    }

    /** As {@link #line}, cut where no header of a table would fit on a page. */
    static String label(String text) {
        var whole = line(text);
        return whole.length() <= LONGEST_LABEL
                ? whole
                : whole.substring(0, LONGEST_LABEL).strip() + "…";
    }

    private static boolean startsBlank(String text) {
        return Character.isWhitespace(text.charAt(0));
    }

    private static boolean endsBlank(String text) {
        return Character.isWhitespace(text.charAt(text.length() - 1));
    }
}
