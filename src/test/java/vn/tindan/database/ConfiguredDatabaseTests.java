package vn.tindan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import vn.tindan.support.DatabaseForTests;

class ConfiguredDatabaseTests {

    @Test
    void namesWhatToSetWhereNothingAnswers() throws IOException {
        String url = "jdbc:postgresql://127.0.0.1:%d/tindan".formatted(freePort());
        refuses(url + "?password=secret")
                .withMessage(
                        "No PostgreSQL answers at %s: start it, or set SPRING_DATASOURCE_URL to one that this machine can reach.",
                        url);
    }

    @Test
    void namesWhatToSetWhereTheDatabaseIsMissing() {
        refuses(DatabaseForTests.get().url("nowhere")).withMessageContaining("has no such database: create it");
    }

    @Test
    void refusesAnotherKindOfDatabase() {
        refuses("jdbc:mysql://db/tindan")
                .withMessage(
                        "jdbc:mysql://db/tindan is not the address of a PostgreSQL: set SPRING_DATASOURCE_URL to one "
                                + "like jdbc:postgresql://host:5432/database.");
    }

    @Test
    void refusesVersionsOlderThanFifteen() {
        var database = database("jdbc:postgresql://db/tindan");
        assertThat(database.complaintAbout(14))
                .contains(
                        "The PostgreSQL at jdbc:postgresql://db/tindan is version 14: set SPRING_DATASOURCE_URL to one "
                                + "of version 15 or later.");
        assertThat(database.complaintAbout(15)).isEmpty();
    }

    @Test
    void acceptsWhatAnswers() {
        database(DatabaseForTests.get().url(DatabaseForTests.get().newDatabase()))
                .check();
    }

    private static org.assertj.core.api.ThrowableAssertAlternative<StartRefused> refuses(String url) {
        return assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> database(url).check());
    }

    private static ConfiguredDatabase database(String url) {
        return new ConfiguredDatabase(url, "postgres", DatabaseForTests.get().password());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
