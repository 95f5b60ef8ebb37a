package vn.tindan.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import vn.tindan.support.DatabaseForTests;
import vn.tindan.support.DatabaseForTestsConfiguration;

class DatabaseConfigurationTests {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(DatabaseConfiguration.class, DataSourceAutoConfiguration.class));

    @TempDir
    Path home;

    @Test
    void bringsAServerWhereNoDatabaseIsConfiguredAndStopsItAfterThePool() {
        application.withPropertyValues("tindan.home=" + home).run(context -> {
            assertThat(context).hasSingleBean(JdbcConnectionDetails.class);
            assertThat(context.getBean(JdbcConnectionDetails.class)).isInstanceOf(EmbeddedServer.class);
            try (var connection = context.getBean(DataSource.class).getConnection()) {
                assertThat(connection.isValid(5)).isTrue();
            }
            assertThat(context.getBeanFactory().getDependentBeans("database")).contains("dataSource");
        });
        assertThat(home.resolve("postgres/PG_VERSION")).exists();
        assertThat(home.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void usesTheConfiguredDatabase() {
        var server = DatabaseForTests.get();
        application
                .withPropertyValues(
                        "tindan.home=" + home,
                        "spring.datasource.url=" + server.url(server.newDatabase()),
                        "spring.datasource.username=postgres",
                        "spring.datasource.password=" + server.password())
                .run(context -> {
                    assertThat(context.getBean(JdbcConnectionDetails.class)).isInstanceOf(ConfiguredDatabase.class);
                    try (var connection = context.getBean(DataSource.class).getConnection()) {
                        assertThat(connection.isValid(5)).isTrue();
                    }
                });
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void stepsBackBehindADatabaseThatSomebodyBrings() {
        application
                .withPropertyValues("tindan.home=" + home)
                .withUserConfiguration(DatabaseForTestsConfiguration.class)
                .run(context -> assertThat(context).hasSingleBean(JdbcConnectionDetails.class));
        assertThat(home).isEmptyDirectory();
    }
}
