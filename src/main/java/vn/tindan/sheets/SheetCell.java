package vn.tindan.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a cell holds; of a formula, the result that the workbook was saved with.
 *
 * @param text as it would be typed, without spaces around it
 * @param number where Excel keeps a number that is no date
 * @param date where Excel keeps a date
 * @param isFault "#REF!" and its like, or a formula without its result
 */
public record SheetCell(
        String text, @Nullable BigDecimal number, @Nullable LocalDate date, boolean isFault) {

    public static final SheetCell BLANK = text("");

    public static SheetCell text(String text) {
        return new SheetCell(text.strip(), null, null, false);
    }

    static SheetCell fault(String text) {
        return new SheetCell(text, null, null, true);
    }

    /** With a comma before decimals, as people here write it. */
    static SheetCell number(BigDecimal number) {
        return new SheetCell(number.toPlainString().replace('.', ','), number, null, false);
    }

    static SheetCell date(LocalDate day) {
        return new SheetCell(
                "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()), null, day, false);
    }

    public boolean isBlank() {
        return text.isEmpty();
    }
}
