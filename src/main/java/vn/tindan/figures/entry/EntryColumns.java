package vn.tindan.figures.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Many rows as one parameter for each column, so that a thousand of them are one statement. */
public final class EntryColumns {

    private EntryColumns() {}

    /** What fills a column. */
    public record Column<T>(String name, Function<T, @Nullable Object> value) {}

    @SafeVarargs
    public static <T> Map<String, String[]> of(List<T> rows, Column<T>... columns) {
        var parameters = new HashMap<String, String[]>();
        for (var column : columns) {
            var values = rows.stream()
                    .map(row -> Objects.toString(column.value().apply(row), null))
                    .toArray(String[]::new);
            parameters.put(column.name(), values);
        }
        return parameters;
    }
}
