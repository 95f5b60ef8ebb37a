package vn.tindan.imports.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tindan.figures.Figure;
import vn.tindan.figures.Indicator;
import vn.tindan.figures.Period;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.RuleViolation;

/**
 * One row of a sheet, as it is written and as it is understood.
 *
 * @param period none where the words name no period, or cannot be read
 */
public record ReadRow(
        int number,
        Words words,
        boolean isImplied,
        @Nullable UnitId unit,
        @Nullable Period period,
        @Nullable Indicator indicator,
        @Nullable Figure figure,
        List<Problem> problems) {

    /** As written. */
    public record Words(String unit, String period, String indicator, String value, String source) {}

    /** What is wrong in which column. */
    public record Problem(Columns.Field field, RuleViolation reason) {}

    public boolean isUnderstood() {
        return problems.isEmpty();
    }
}
