package vn.tindan.documents.writing;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
        if (words.group(2).equals("+")) {
            return "%s+%s;%s-%s".formatted(before, digits, before, digits);
        }
        boolean isWordForMinus = words.group(2).isEmpty() && cell.number().signum() < 0;
        return isWordForMinus ? "+%s;%s%s".formatted(digits, before, digits) : before + digits;
    }

    /** Whether the number alone would say another thing than the words: 100 for "hàng trăm", 60,7 for "khoảng 60%". */
    static boolean areWordsAlone(Cell cell) {
        return cell.derivation() == null
                && cell.text().chars().anyMatch(Character::isLetter)
                && of(cell).equals(AS_IT_LIKES);
    }

    /** Whether the number shows those digits once it is rounded to as many. */
    private static boolean says(Cell cell, String whole, String fraction) {
        var written = new BigDecimal(whole.replace(".", "") + (fraction == null ? "" : fraction.replace(',', '.')));
        return cell.number() != null
                && written.compareTo(cell.number().abs().setScale(written.scale(), RoundingMode.HALF_UP)) == 0;
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "" : "\"" + text.replace("\"", "") + "\"";
    }
}
