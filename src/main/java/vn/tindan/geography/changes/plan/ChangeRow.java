package vn.tindan.geography.changes.plan;

import org.jspecify.annotations.Nullable;
import vn.tindan.geography.UnitId;

/** A row of a change that could be read. */
public sealed interface ChangeRow {

    int number();

    /** A unit bears another name, or is of another kind, from the day on. */
    record Named(
            int number,
            UnitId unit,
            @Nullable String type,
            @Nullable String name) implements ChangeRow {}

    /** A unit begins; other rows say of what it is made. */
    record Founded(int number, UnitId unit, String type, String name) implements ChangeRow {}

    /** A unit goes to another, wholly or in part. */
    record Given(int number, UnitId former, UnitId current, Part part, boolean takesWork) implements ChangeRow {

        public boolean ends() {
            return part != Part.CEDED;
        }
    }
}
