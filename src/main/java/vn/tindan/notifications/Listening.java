package vn.tindan.notifications;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears what any instance tells, over one connection of its own. When that is lost it connects again and lets the open
 * pages know that they may have missed something: what is told while nobody listens is not told twice.
 */
@Component
class Listening implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** After so many quiet waits it asks whether the line is still there: one that was cut may say nothing at all. */
    private static final int QUIET = 10;

    /** What the connection is called in {@code pg_stat_activity}. */
    static final String NAME = "tindan-news";

    private final JdbcConnectionDetails database;
    private final Streams streams;
    private volatile boolean running;
    private @Nullable Thread listener;

    Listening(JdbcConnectionDetails database, Streams streams) {
        this.database = database;
        this.streams = streams;
    }

    @Override
    public synchronized void start() {
        running = true;
        listener = Thread.ofVirtual().name("news").start(this::listen);
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (listener != null) {
            listener.interrupt();
        }
        streams.end();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void listen() {
        boolean heardBefore = false;
        while (isRunning()) {
            try (var connection = connect()) {
                if (heardBefore) {
                    streams.askAgain();
                }
                heardBefore = true;
                hear(connection);
            } catch (SQLException lost) {
                LOG.debug("no news for the moment: {}", lost.getMessage());
                pause();
            } catch (RuntimeException untold) {
                LOG.warn("news could not be told; listening again", untold);
                pause();
            }
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", database.getUsername());
        properties.setProperty("password", database.getPassword());
        properties.setProperty("ApplicationName", NAME);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("socketTimeout", "20");
        var connection = DriverManager.getConnection(database.getJdbcUrl(), properties);
        try (var statement = connection.createStatement()) {
            statement.execute("set role tindan_app");
            statement.execute("listen " + Herald.CHANNEL);
        }
        return connection;
    }

    private void hear(Connection connection) throws SQLException {
        var postgres = connection.unwrap(PGConnection.class);
        int quiet = 0;
        while (isRunning()) {
            var notices = postgres.getNotifications((int) PATIENCE.toMillis());
            boolean nothing = notices == null || notices.length == 0;
            quiet = nothing ? quiet + 1 : 0;
            if (quiet == QUIET) {
                quiet = 0;
                ask(connection);
            }
            for (int at = 0; notices != null && at < notices.length; at++) {
                News.parse(notices[at].getParameter()).ifPresent(streams::tell);
            }
        }
    }

    private static void ask(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PATIENCE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
