package db.migration.geography;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Every unit of before and after 1 July 2025, what became of each, and the changes known by October 2026. Each list goes
 * to the server as one text: as quick as COPY for 30,000 short lines, and plain JDBC.
 */
public class V20261122_0501__geography_load_units extends BaseJavaMigration {

    /** The lists and their columns. */
    private static final Map<String, String> LISTS = Map.of(
            "units_v1", "code, type, name, parent",
            "units_v2", "code, type, name, parent",
            "renamings", "unit, valid_from, type, name, legal_basis",
            "successions_2025", "former, current, relation, takes_whole_population, note",
            "aliases_v1", "code, name");

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        var connection = context.getConnection();
        for (var list : LISTS.entrySet()) {
            stage(connection, list.getKey(), list.getValue().split(", "));
        }
        try (var statement = connection.createStatement()) {
            statement.execute(text("load_units.sql"));
        }
    }

    private static void stage(Connection connection, String list, String... columns) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute("create temporary table " + list + " (" + String.join(" text, ", columns)
                    + " text) on commit drop");
        }
        var fields = new StringBuilder();
        for (int i = 1; i <= columns.length; i++) {
            fields.append(i == 1 ? "" : ", ").append("field[").append(i).append(']');
        }
        try (var insert = connection.prepareStatement("insert into " + list + " select " + fields
                + " from (select string_to_array(line, ',', '') as field"
                + " from string_to_table(?, chr(10)) with ordinality as l (line, number)"
                + " where number > 1 and line <> '') rows")) {
            insert.setString(1, text(list + ".csv"));
            insert.execute();
        }
    }

    private static String text(String name) throws IOException {
        try (var source = V20261122_0501__geography_load_units.class.getResourceAsStream("/geography/" + name)) {
            return new String(Objects.requireNonNull(source, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
