package vn.tindan.documents.writing;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import vn.tindan.documents.Cell;

/** How a spreadsheet has to show a number so that it reads as the document words it: "hơn 1.800", "-7,44%", "08". */
final class NumberFormats {

    private static final String AS_IT_LIKES = "General";
    private static final Pattern WORDED = Pattern.compile("(\\D*?)([+-]?)(\\d[\\d.]*)(,\\d+)?(\\D*)");

    private NumberFormats() {}

    static String of(Cell cell) {
        var words = WORDED.matcher(cell.text());
        if (cell.number() == null || !words.matches() || !says(cell, words.group(3), words.group(4))) {
            return AS_IT_LIKES;
        }
        var whole = words.group(3).startsWith("0") ? "0".repeat(words.group(3).length()) : "#,##0";
        var fraction =
                words.group(4) == null ? "" : "." + "0".repeat(words.group(4).length() - 1);
        var before = quoted(words.group(1));
        var digits = whole + fraction + quoted(words.group(5));
        return words.group(2).equals("+") ? "%s+%s;%s-%s".formatted(before, digits, before, digits) : before + digits;
    }

    private static boolean says(Cell cell, String whole, String fraction) {
        var written = whole.replace(".", "") + (fraction == null ? "" : fraction.replace(',', '.'));
        return cell.number() != null
                && new BigDecimal(written).compareTo(cell.number().abs()) == 0;
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "" : "\"" + text.replace("\"", "") + "\"";
    }
}
