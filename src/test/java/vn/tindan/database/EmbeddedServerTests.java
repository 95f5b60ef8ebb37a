package vn.tindan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTests {

    @TempDir
    static Path binaries;

    @TempDir
    Path folder;

    private HomeFolder home;

    @BeforeEach
    void openHome() throws IOException {
        home = HomeFolder.open(folder.toString());
        HomeFolder.createPrivateDirectories(home.server());
        Files.createSymbolicLink(home.binaries(), binaries); // unpacked once for all tests
    }

    @AfterEach
    void keepBinaries() throws IOException {
        Files.delete(home.binaries());
    }

    @Test
    void keepsItsDataOverRestarts() throws Exception {
        long first;
        try (var server = EmbeddedServer.start(home)) {
            first = postmaster();
            execute(server, "create table kept as select 'tin báo' as word");
        }
        assertEnded(first);
        try (var server = EmbeddedServer.start(home)) {
            assertThat(answer(server, "select upper(word) from kept")).isEqualTo("TIN BÁO");
        }
        assertThat(home.data().resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void losesNothingAndAnswersOnlyHereAndOnlyToItsPassword() throws Exception {
        try (var server = EmbeddedServer.start(home)) {
            assertThat(answer(server, "show fsync")).isEqualTo("on");
            assertThat(answer(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(answer(server, "show full_page_writes")).isEqualTo("on");
            assertThat(answer(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(answer(server, "select rolsuper from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> new ConfiguredDatabase(server.getJdbcUrl(), "tindan", "guessed").check())
                    .withMessage(("The PostgreSQL at %s does not let tindan in: set SPRING_DATASOURCE_USERNAME and "
                                    + "SPRING_DATASOURCE_PASSWORD to what it accepts.")
                            .formatted(server.getJdbcUrl()));
            new ConfiguredDatabase(server.getJdbcUrl(), server.getUsername(), server.getPassword()).check();
        }
    }

    @Test
    void beginsAgainAfterAnInterruptedFirstStart() throws Exception {
        Files.createDirectories(home.data());
        Files.createFile(home.unfinished());
        Files.writeString(home.data().resolve("postgresql.conf"), "half of one");
        try (var server = EmbeddedServer.start(home)) {
            assertThat(answer(server, "select current_database()")).isEqualTo("tindan");
        }
        assertThat(home.unfinished()).doesNotExist();
    }

    @Test
    void refusesASecondApplicationAndRecoversOnceTheFirstWasKilled() throws Exception {
        var application = Application.launch(home);
        try {
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> EmbeddedServer.start(home).close())
                    .withMessage(
                            "Another Tin Dân is running on %s: stop it, or set TINDAN_HOME to a folder of this one's own.",
                            home.path());
        } finally {
            application.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        }
        long stray = postmaster();
        assertThat(ProcessHandle.of(stray)).as("what a kill leaves behind").isPresent();
        try (var server = EmbeddedServer.start(home)) {
            assertEnded(stray);
            assertThat(answer(server, "select count(*) from acknowledged")).isEqualTo("1");
        }
    }

    private long postmaster() throws IOException {
        return Long.parseLong(
                Files.readAllLines(home.data().resolve("postmaster.pid")).getFirst());
    }

    private static void assertEnded(long process) {
        assertThat(ProcessHandle.of(process).map(ProcessHandle::onExit).orElse(CompletableFuture.completedFuture(null)))
                .succeedsWithin(Duration.ofSeconds(5));
    }

    private static void execute(EmbeddedServer server, String sql) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String answer(EmbeddedServer server, String sql) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedServer server) throws SQLException {
        return DriverManager.getConnection(server.getJdbcUrl(), server.getUsername(), server.getPassword());
    }

    /** An application in a process of its own, so that it can be killed. */
    static final class Application {

        private Application() {}

        static Process launch(HomeFolder home) throws IOException {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Application.class.getName(),
                            home.path().toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var reader = process.inputReader();
            String line;
            while ((line = reader.readLine()) != null) {
                if (line.equals("acknowledged")) {
                    return process;
                }
            }
            throw new IllegalStateException("the application ended with " + process.exitValue());
        }

        @SuppressWarnings("resource") // it is to be killed
        public static void main(String[] arguments) throws Exception {
            var server = EmbeddedServer.start(HomeFolder.open(arguments[0]));
            execute(server, "create table acknowledged as select 1 as id");
            System.out.println("acknowledged");
            Thread.sleep(60_000);
            System.exit(1);
        }
    }
}
