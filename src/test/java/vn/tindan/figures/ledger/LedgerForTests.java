package vn.tindan.figures.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tindan.support.DatabaseForTests;

/** Databases in which only Flyway and the notes of {@code notes.sql} have been. */
final class LedgerForTests {

    private static final AtomicInteger COPIES = new AtomicInteger();
    private static @Nullable String original;

    private LedgerForTests() {}

    static synchronized DataSource freshDatabase() {
        var known = original;
        if (known == null) {
            known = DatabaseForTests.get().newDatabase();
            prepare(database(known));
            original = known;
        }
        String copy = known + "_copy_" + COPIES.incrementAndGet();
        JdbcClient.create(database("postgres"))
                .sql("create database " + copy + " template " + known)
                .update();
        return database(copy);
    }

    /** As the application has it, on a database that it does not know. */
    static LedgerAudit audit(DataSource database) {
        return new LedgerAudit(
                JdbcClient.create(database), new TransactionTemplate(new DataSourceTransactionManager(database)));
    }

    private static void prepare(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(new ClassPathResource("figures/notes.sql").getContentAsString(StandardCharsets.UTF_8));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DataSource database(String name) {
        var server = DatabaseForTests.get();
        return new DriverManagerDataSource(server.url(name), "postgres", server.password());
    }
}
