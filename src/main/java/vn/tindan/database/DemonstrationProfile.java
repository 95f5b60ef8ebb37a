package vn.tindan.database;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * Demonstrates where nothing was decided, and never where a database was configured: made-up tips have no place beside
 * real ones.
 *
 * <p>It looks at the settings of every source, so it comes after the files were read; a file
 * {@code application-demo.yaml} would therefore be read only where the profile was chosen by name.
 */
final class DemonstrationProfile implements EnvironmentPostProcessor, Ordered {

    private static final String DEMONSTRATION = "demo";
    private static final String DATABASE = "spring.datasource.url";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String url = environment.getProperty(DATABASE);
        if (url == null) {
            if (environment.getActiveProfiles().length == 0) {
                environment.addActiveProfile(DEMONSTRATION);
            }
        } else if (url.isBlank()) {
            throw new StartRefused("SPRING_DATASOURCE_URL is set to nothing: set it to the address of your PostgreSQL, "
                    + "or do not set it at all.");
        } else if (environment.acceptsProfiles(Profiles.of(DEMONSTRATION))) {
            throw new StartRefused(
                    "The demonstration never runs on a configured database: take the profile demo out of "
                            + "SPRING_PROFILES_ACTIVE, or do not set SPRING_DATASOURCE_URL.");
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
