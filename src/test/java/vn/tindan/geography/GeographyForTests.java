package vn.tindan.geography;

import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.tindan.shared.CountryTime;
import vn.tindan.support.DatabaseForTests;

/** All units in a database that only Flyway has touched, on a day after the changes of 2026. */
public final class GeographyForTests {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), CountryTime.ZONE);

    private static @Nullable DataSource shared;
    private static @Nullable Units sharedUnits;

    private GeographyForTests() {}

    /** For tests that only read. */
    static synchronized DataSource database() {
        var known = shared;
        if (known == null) {
            known = freshDatabase();
            shared = known;
        }
        return known;
    }

    /** For tests that write. */
    public static DataSource freshDatabase() {
        var server = DatabaseForTests.get();
        var database = new DriverManagerDataSource(server.url(server.newDatabase()), "postgres", server.password());
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/geography")
                .load()
                .migrate();
        return database;
    }

    public static JdbcClient jdbc() {
        return JdbcClient.create(database());
    }

    /** The map is read once for all who only read. */
    public static synchronized Units units() {
        var known = sharedUnits;
        if (known == null) {
            known = new Units(jdbc(), CLOCK);
            sharedUnits = known;
        }
        return known;
    }
}
