package vn.tindan.geography.changes.plan;

import org.jspecify.annotations.Nullable;
import vn.tindan.geography.UnitId;

/** A row of a change as it is kept and shown. */
public record RowOfChange(
        int position,
        Action action,
        @Nullable UnitId former,
        @Nullable UnitId current,
        @Nullable String type,
        @Nullable String name,
        @Nullable Part part,
        boolean takesWork) {

    public static RowOfChange of(ChangeRow row) {
        int position = row.number();
        return switch (row) {
            case ChangeRow.Named named ->
                new RowOfChange(
                        position,
                        named.type() == null ? Action.RENAME : Action.CHANGE_KIND,
                        named.unit(),
                        null,
                        named.type(),
                        named.name(),
                        null,
                        false);
            case ChangeRow.Founded founded ->
                new RowOfChange(
                        position, Action.FOUND, null, founded.unit(), founded.type(), founded.name(), null, false);
            case ChangeRow.Given given ->
                new RowOfChange(
                        position,
                        action(given.part()),
                        given.former(),
                        given.current(),
                        null,
                        null,
                        given.part(),
                        given.takesWork());
        };
    }

    private static Action action(Part part) {
        return switch (part) {
            case WHOLE -> Action.MERGE;
            case CEDED -> Action.CEDE;
            case SOME, ALL_PEOPLE, LAND, SOME_PEOPLE, ALL_LAND -> Action.SPLIT;
        };
    }
}
