package vn.tindan.returns.workbook;

import java.util.List;
import java.util.UUID;
import vn.tindan.figures.Indicator;
import vn.tindan.returns.filing.Typed;

/**
 * What a filled-in workbook would do to the returns.
 *
 * @param isStale whether a return it would change was changed since the workbook was downloaded
 * @param units whose returns would change
 */
public record UploadPreview(
        UUID id,
        UUID round,
        String fileName,
        String form,
        String period,
        boolean isStale,
        int units,
        List<Change> changes,
        List<Problem> problems) {

    /** One cell, before and after; an empty cell is "". */
    public record Change(String cell, String place, Indicator indicator, Typed before, Typed after) {}

    /**
     * What is wrong with one cell.
     *
     * @param indicator its name; "" for a row that is none of the return's
     * @param blocks whether nothing is taken in before it is mended
     */
    public record Problem(
            String cell, String place, String indicator, String key, Object[] arguments, boolean blocks) {}

    public long blocking() {
        return problems.stream().filter(Problem::blocks).count();
    }

    public boolean mayEnter() {
        return !isStale && blocking() == 0 && !changes.isEmpty();
    }
}
