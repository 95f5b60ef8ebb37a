package vn.tindan.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The operator's own PostgreSQL, tried once before anything is built upon it. */
final class ConfiguredDatabase implements JdbcConnectionDetails {

    private static final int OLDEST = 15;
    private static final String PATIENCE_SECONDS = "5";

    private final String url;
    private final @Nullable String username;
    private final @Nullable String password;

    ConfiguredDatabase(String url, @Nullable String username, @Nullable String password) {
        this.url = url;
        this.username = username;
        this.password = password;
    }

    static ConfiguredDatabase reach(DataSourceProperties settings, String url) {
        var database = new ConfiguredDatabase(url, settings.getUsername(), settings.getPassword());
        database.check();
        return database;
    }

    void check() {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new StartRefused(("%s is not the address of a PostgreSQL: set SPRING_DATASOURCE_URL to one like "
                            + "jdbc:postgresql://host:5432/database.")
                    .formatted(shown()));
        }
        try (var connection = DriverManager.getConnection(url, credentials())) {
            complaintAbout(connection.getMetaData().getDatabaseMajorVersion()).ifPresent(complaint -> {
                throw new StartRefused(complaint);
            });
        } catch (SQLException e) {
            throw new StartRefused(sentence(e), e);
        }
    }

    Optional<String> complaintAbout(int version) {
        return version >= OLDEST
                ? Optional.empty()
                : Optional.of(
                        "The PostgreSQL at %s is version %d: set SPRING_DATASOURCE_URL to one of version %d or later."
                                .formatted(shown(), version, OLDEST));
    }

    private Properties credentials() {
        var credentials = new Properties();
        credentials.setProperty("loginTimeout", PATIENCE_SECONDS);
        if (username != null) {
            credentials.setProperty("user", username);
        }
        if (password != null) {
            credentials.setProperty("password", password);
        }
        return credentials;
    }

    private String sentence(SQLException e) {
        String state = Optional.ofNullable(e.getSQLState()).orElse("");
        if (state.startsWith("28")) {
            return ("The PostgreSQL at %s does not let %s in: set SPRING_DATASOURCE_USERNAME and "
                            + "SPRING_DATASOURCE_PASSWORD to what it accepts.")
                    .formatted(shown(), username == null ? "this user" : username);
        }
        if (state.equals("3D000")) {
            return "The PostgreSQL at %s has no such database: create it, or name one in SPRING_DATASOURCE_URL that is there."
                    .formatted(shown());
        }
        if (state.startsWith("08")) {
            return "No PostgreSQL answers at %s: start it, or set SPRING_DATASOURCE_URL to one that this machine can reach."
                    .formatted(shown());
        }
        return "The PostgreSQL at %s cannot be used (%s): set SPRING_DATASOURCE_URL to one that can."
                .formatted(shown(), e.getMessage());
    }

    /** Without what follows the question mark, where a password may stand. */
    private String shown() {
        return url.replaceFirst("\\?.*", "");
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public @Nullable String getUsername() {
        return username;
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }
}
