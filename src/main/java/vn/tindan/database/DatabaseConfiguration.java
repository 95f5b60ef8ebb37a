package vn.tindan.database;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/**
 * Offers the database. An auto-configuration, so that it steps back behind whoever brings one, as tests do; the pool
 * depends on it, so that the pool closes first and the embedded server after it.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@EnableConfigurationProperties(DataSourceProperties.class)
class DatabaseConfiguration {

    @Bean
    @ConditionalOnMissingBean
    JdbcConnectionDetails database(DataSourceProperties settings, @Value("${tindan.home:./data}") String home) {
        String url = settings.getUrl();
        return url == null ? EmbeddedServer.start(HomeFolder.open(home)) : ConfiguredDatabase.reach(settings, url);
    }

    /** Migrations connect by themselves, as the owner: the pool works as a role that may not change a table. */
    @Bean
    @ConditionalOnMissingBean
    FlywayConnectionDetails migrations(
            JdbcConnectionDetails database,
            @Value("${spring.flyway.user:#{null}}") @Nullable String owner,
            @Value("${spring.flyway.password:#{null}}") @Nullable String password) {
        return new OwnerConnection(database, owner, password);
    }
}
