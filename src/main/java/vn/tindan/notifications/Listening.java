package vn.tindan.notifications;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Hears what any instance tells, over one connection of its own, and connects again when it is lost. */
@Component
class Listening implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

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
        while (isRunning()) {
            try (var connection = connect()) {
                hear(connection);
            } catch (SQLException lost) {
                LOG.debug("no news for the moment: {}", lost.getMessage());
                pause();
            }
        }
    }

    private Connection connect() throws SQLException {
        var connection =
                DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
        try (var statement = connection.createStatement()) {
            statement.execute("set role tindan_app");
            statement.execute("listen " + Herald.CHANNEL);
        }
        return connection;
    }

    private void hear(Connection connection) throws SQLException {
        var postgres = connection.unwrap(PGConnection.class);
        while (isRunning()) {
            var notices = postgres.getNotifications((int) PATIENCE.toMillis());
            for (int at = 0; notices != null && at < notices.length; at++) {
                News.parse(notices[at].getParameter()).ifPresent(streams::tell);
            }
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
