package vn.tindan.support;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A database of its own for each application context. */
@TestConfiguration(proxyBeanMethods = false)
public class DatabaseForTestsConfiguration {

    record Details(DatabaseForTests server, String database) implements JdbcConnectionDetails {
        @Override
        public String getUsername() {
            return "postgres";
        }

        @Override
        public String getPassword() {
            return server.password();
        }

        @Override
        public String getJdbcUrl() {
            return server.url(database);
        }
    }

    @Bean
    JdbcConnectionDetails databaseForTests() {
        var server = DatabaseForTests.get();
        return new Details(server, server.newDatabase());
    }
}
