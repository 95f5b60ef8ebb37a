package vn.tindan.sealing;

import java.util.regex.Pattern;

/**
 * Where a module keeps data keys that {@link Sealing#newDataKey} made: a bean of this kind for each table, so that a
 * rotation finds them.
 *
 * @param id the column that names the row, of type {@code uuid}
 * @param key the column of the wrapped key, empty where it was erased
 */
public record WrappedKeys(String table, String id, String key) {

    private static final Pattern NAME = Pattern.compile("[a-z_]+(\\.[a-z_]+)?");

    public WrappedKeys {
        if (!NAME.matcher(table).matches()
                || !NAME.matcher(id).matches()
                || !NAME.matcher(key).matches()) {
            throw new IllegalArgumentException("no names of a table and its columns");
        }
    }
}
