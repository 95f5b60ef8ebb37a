package vn.tindan.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Who took a step, for people to read.
 *
 * @param actor as the step keeps it: the user name of an officer, or {@code citizen}, {@code system}
 * @param name of that officer as it is now; the same as the actor where no account is called so
 */
public record Who(String actor, String name) {

    /**
     * From a row joined with {@code accounts.named}.
     *
     * @param name the column of the joined name, null where there is none
     */
    public static Who of(ResultSet row, String actor, String name) throws SQLException {
        String known = row.getString(name);
        return new Who(row.getString(actor), known == null ? row.getString(actor) : known);
    }

    /** The same of a step that may not have been taken; null where it was not. */
    public static @Nullable Who ofTaken(ResultSet row, String actor, String name) throws SQLException {
        return row.getString(actor) == null ? null : of(row, actor, name);
    }
}
