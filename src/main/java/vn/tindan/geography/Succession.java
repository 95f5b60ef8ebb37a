package vn.tindan.geography;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of a unit, wholly or in part.
 *
 * @param takesWholePopulation null where the law does not say which successor of a divided commune took its people
 * @param note what the law calls land that had no code of its own
 */
public record Succession(
        UnitId former,
        UnitId current,
        LocalDate effectiveOn,
        String relation,
        @Nullable Boolean takesWholePopulation,
        @Nullable String note) {

    /** Land without people or code, or a part ceded by a unit that stays: its commune did not become the other. */
    boolean isOnlyTold() {
        return relation.equals("area") || relation.equals("ceded");
    }
}
