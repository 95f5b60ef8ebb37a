package vn.tindan.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The way to the database of whoever owns its tables: the configured owner, or else the pool's own account. */
record OwnerConnection(
        JdbcConnectionDetails database,
        @Nullable String owner,
        @Nullable String password) implements FlywayConnectionDetails {

    @Override
    public @Nullable String getUsername() {
        return owner == null ? database.getUsername() : owner;
    }

    @Override
    public @Nullable String getPassword() {
        return owner == null ? database.getPassword() : password;
    }

    @Override
    public String getJdbcUrl() {
        return database.getJdbcUrl();
    }

    @Override
    public String toString() {
        return "the way to the database of its owner";
    }
}
