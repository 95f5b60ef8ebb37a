package vn.tindan.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tindan.imports.reading.ReadRow;
import vn.tindan.shared.RuleViolation;

/**
 * One row of a file as its page shows it.
 *
 * @param place the unit as understood; "" where it was not
 * @param period the period as understood; the words of the paper where they name none
 * @param before the figure that stands, as written
 */
public record ImportLine(
        int number,
        ReadRow.Words words,
        Verdict verdict,
        String place,
        String period,
        String indicator,
        String figure,
        @Nullable String before,
        List<Problem> problems) {

    /** What is wrong in which column, by its heading. */
    public record Problem(String column, RuleViolation reason) {}
}
