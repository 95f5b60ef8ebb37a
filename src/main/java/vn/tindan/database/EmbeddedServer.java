package vn.tindan.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL that comes along where no other is configured. Its data stay in TINDAN_HOME, it answers on this machine
 * only, to a password of its own, and it ends with the application.
 */
final class EmbeddedServer implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    /** The major version of the binaries in the build. */
    static final String VERSION = "18";

    private static final String NAME = "tindan";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HomeFolder home;
    private final HomeLock lock;
    private final EmbeddedPostgres server;
    private final String password;

    private EmbeddedServer(HomeFolder home, HomeLock lock, EmbeddedPostgres server, String password) {
        this.home = home;
        this.lock = lock;
        this.server = server;
        this.password = password;
    }

    static EmbeddedServer start(HomeFolder home) {
        try {
            var lock = HomeLock.take(home);
            try {
                return start(home, lock);
            } catch (IOException | SQLException | RuntimeException | ExceptionInInitializerError e) {
                StrayServer.stop(home.data());
                lock.close();
                throw e instanceof StartRefused refused ? refused : failed(home, e);
            }
        } catch (IOException e) {
            throw failed(home, e);
        }
    }

    private static EmbeddedServer start(HomeFolder home, HomeLock lock) throws IOException, SQLException {
        StrayServer.stop(home.data());
        removeUnfinished(home);
        ServerObstacles.refuse(home);
        boolean isFirst = isEmpty(home.data());
        if (isFirst) {
            HomeFolder.writePrivately(home.password(), newPassword());
            Files.createFile(home.unfinished());
        }
        String password = Files.readString(home.password());
        var server = launch(home, password);
        if (isFirst) {
            createDatabase(server, password);
            Files.delete(home.unfinished());
        }
        createWorkingRole(server);
        LOG.info("PostgreSQL {} keeps its data in {} and answers on port {}", VERSION, home.data(), server.getPort());
        return new EmbeddedServer(home, lock, server, password);
    }

    /** A first start that was interrupted left nothing that anybody relied on. */
    private static void removeUnfinished(HomeFolder home) throws IOException {
        if (Files.exists(home.unfinished())) {
            FileSystemUtils.deleteRecursively(home.data());
            Files.delete(home.unfinished());
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return true;
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static EmbeddedPostgres launch(HomeFolder home, String password) throws IOException {
        if (Files.exists(home.log())) {
            Files.move(home.log(), Path.of(home.log() + ".old"), StandardCopyOption.REPLACE_EXISTING);
        }
        var log = Redirect.appendTo(home.log().toFile());
        return EmbeddedPostgres.builder()
                // a resolver of its own: the library remembers one folder of binaries for each
                .setPgBinaryResolver(DefaultPostgresBinaryResolver.INSTANCE::getPgBinary)
                .setOverrideWorkingDirectory(home.binaries().toFile())
                .setDataDirectory(home.data())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                // options of initdb, whatever the library calls them; letters and order are the same on every machine
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", home.password().toString())
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setConnectConfig("password", password)
                // the library serves tests and trades durability for speed: nothing acknowledged may be lost here
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                .start();
    }

    /** The application's own role owns its database and nothing else: the same reach as on a server of the operator's. */
    private static void createDatabase(EmbeddedPostgres server, String password) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role %s login password '%s'".formatted(NAME, password));
            statement.execute("create database %s owner %s".formatted(NAME, NAME));
        }
    }

    /** The role the application works as, at every start: databases of older releases do not have it yet. */
    private static void createWorkingRole(EmbeddedPostgres server) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    do $$ begin create role tindan_app nologin; exception when duplicate_object then null; end $$;
                    grant tindan_app to %s""".formatted(NAME));
        }
    }

    private static String newPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static StartRefused failed(HomeFolder home, Throwable cause) {
        return new StartRefused(
                ("The embedded PostgreSQL does not start (%s; its own words are in %s): mend what it names, "
                                + "or set SPRING_DATASOURCE_URL to a PostgreSQL that runs.")
                        .formatted(cause, home.log()),
                cause);
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), NAME);
    }

    @Override
    public String getUsername() {
        return NAME;
    }

    @Override
    public String getPassword() {
        return password;
    }

    /** The library waits five seconds for its server; whatever still runs then is stopped like a stray one. */
    @Override
    public void close() {
        try (lock) {
            server.close();
            StrayServer.stop(home.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
