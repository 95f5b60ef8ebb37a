package vn.tindan.returns.workbook;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of an uploaded workbook.
 *
 * @param already somebody had done so before: a second click, or a colleague
 * @param round whose workbook it is
 * @param filing the return of the unit that brought it; null: the whole round's
 */
public record UploadOutcome(
        Kind kind, boolean already, UUID round, @Nullable UUID filing) {

    /** Taken into the drafts, or thrown away. */
    public enum Kind {
        ENTERED,
        DISCARDED
    }
}
