package vn.tindan.figures.ledger;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Writes notes at random, in transactions of its own. It never waits for another writer: it skips what that one holds. */
final class LedgerWriter implements AutoCloseable {

    /** On both sides of every border that a day, a half-month, a year or a leap year has at UTC+7. */
    static final List<String> INSTANTS =
            """
            2024-02-14T23:59:59.999999+07 2024-02-15T00:00+07 2024-02-29T00:00+07 2024-02-29T23:59:59.999999+07
            2024-03-01T06:59+07 2024-06-30T23:59:59+07 2024-07-01T00:00+07 2024-07-01T06:59:59+07
            2024-12-14T23:59:59.999999+07 2024-12-15T00:00+07 2024-12-31T23:59:59.999999+07 2025-01-01T00:00+07
            2025-02-28T12:00+07 2023-12-15T06:59+07""".lines().flatMap(line -> List.of(line.split(" ")).stream()).toList();

    private static final List<String> UNTIL_CLOSED =
            List.of("0 s", "23:59:59.999999", "24:00:00", "24:00:00.000001", "30 days");

    private final SingleConnectionDataSource connection;
    private final JdbcClient jdbc;
    private final List<String> units;
    private final AtomicInteger lastNote;
    private final Random random;

    LedgerWriter(DataSource database, AtomicInteger lastNote, Random random) {
        this.lastNote = lastNote;
        this.random = random;
        try {
            var opened = database.getConnection();
            opened.setAutoCommit(false);
            connection = new SingleConnectionDataSource(opened, true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        jdbc = JdbcClient.create(connection);
        units = jdbc.sql("select distinct unit from toy.within union select 'v1-99999' order by 1")
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Does one thing and says what. */
    String step() {
        return switch (random.nextInt(15)) {
            case 0, 1, 2, 3, 4 -> insert();
            case 5, 6, 7, 8, 9 -> update();
            case 10 -> change("delete from toy.note where id = " + free(1));
            case 11 ->
                change("update toy.note set valuable = not valuable, unit = '%s' where id = any (array%s)"
                        .formatted(one(units), free(5)));
            case 12 -> rollback();
            default -> commit();
        };
    }

    private String insert() {
        return change("""
                insert into toy.note (id, unit, received_at, closed_at, valuable, weight, begins)
                select %d, '%s', received_at, received_at + interval '%s', %s, %s, %s
                from (values (timestamptz '%s')) as received (received_at)
                """.formatted(
                        lastNote.incrementAndGet(),
                        one(units),
                        one(UNTIL_CLOSED),
                        random.nextBoolean(),
                        weight(),
                        day(),
                        one(INSTANTS)));
    }

    private String update() {
        var columns = List.of(
                "unit = '" + one(units) + "'",
                "received_at = '" + one(INSTANTS) + "'",
                "closed_at = received_at + interval '" + one(UNTIL_CLOSED) + "'",
                "closed_at = null",
                "valuable = not valuable",
                "weight = " + weight(),
                "begins = " + day(),
                "ends = " + day());
        return change("update toy.note set %s where id = %s".formatted(one(columns), free(1)));
    }

    private String weight() {
        return BigDecimal.valueOf(random.nextInt(5000), 3).toPlainString();
    }

    private String day() {
        return random.nextInt(3) == 0
                ? "null"
                : "date '%s'".formatted(one(INSTANTS).substring(0, 10));
    }

    /** Notes that no other writer holds; the salt makes the choice a matter of the seed. */
    private String free(int most) {
        return "(select id from toy.note order by md5(id || '%d') limit %d for update skip locked)"
                .formatted(random.nextInt(), most);
    }

    private String change(String sql) {
        jdbc.sql(sql).update();
        return sql;
    }

    String commit() {
        try {
            connection.getConnection().commit();
            return "commit";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String rollback() {
        try {
            connection.getConnection().rollback();
            return "rollback";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @Override
    public void close() {
        rollback();
        connection.destroy();
    }
}
