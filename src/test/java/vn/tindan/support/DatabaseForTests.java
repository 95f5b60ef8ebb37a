package vn.tindan.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One PostgreSQL 18 for the whole run: the embedded one, or with {@code -Dtests.database=containers} a container.
 * Whoever asks gets an empty database of their own.
 */
public final class DatabaseForTests {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static @Nullable DatabaseForTests instance;

    private final String address;
    private final String password;

    private DatabaseForTests(String address, String password) {
        this.address = address;
        this.password = password;
    }

    public static synchronized DatabaseForTests get() {
        var server = instance;
        if (server == null) {
            server = "containers".equals(System.getProperty("tests.database")) ? container() : embedded();
            instance = server;
        }
        return server;
    }

    @SuppressWarnings("resource") // ends with the JVM
    private static DatabaseForTests container() {
        var container = new PostgreSQLContainer("postgres:18")
                .withUsername("postgres")
                .withPassword("postgres")
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200")
                .withStartupTimeout(Duration.ofSeconds(60));
        container.start();
        return new DatabaseForTests(container.getHost() + ":" + container.getMappedPort(5432), "postgres");
    }

    @SuppressWarnings("resource") // closed by the handler, after the contexts that use it
    private static DatabaseForTests embedded() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setRegisterShutdownHook(false)
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("max_connections", "200")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            closeLast(server);
            return new DatabaseForTests("localhost:" + server.getPort(), "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After Spring's contexts where there are any, and without them all the same. */
    private static void closeLast(EmbeddedPostgres server) {
        SpringApplication.getShutdownHandlers().add(() -> close(server));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                Thread.sleep(200);
                for (Thread thread : Thread.getAllStackTraces().keySet()) {
                    if (thread.getName().equals("SpringApplicationShutdownHook")) {
                        thread.join();
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            close(server);
        }));
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of a new, empty database. */
    public String newDatabase() {
        String name = "tindan_" + COUNTER.incrementAndGet();
        try (var connection = DriverManager.getConnection(url("postgres"), "postgres", password);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return name;
        } catch (SQLException e) {
            throw new IllegalStateException("create database " + name, e);
        }
    }

    public String url(String database) {
        return "jdbc:postgresql://" + address + "/" + database;
    }

    public String password() {
        return password;
    }
}
