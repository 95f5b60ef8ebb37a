package vn.tindan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class DemonstrationProfileTests {

    private static final Map<String, Object> DATABASE = Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://db/tindan");

    @Test
    void demonstratesWhereNothingWasDecided() {
        assertThat(profilesOf(Map.of())).containsExactly("demo");
    }

    @Test
    void keepsTheProfileThatWasChosen() {
        assertThat(profilesOf(Map.of(), "office")).containsExactly("office");
        assertThat(profilesOf(Map.of(), "demo")).containsExactly("demo");
    }

    @Test
    void demonstratesNothingOnAConfiguredDatabase() {
        assertThat(profilesOf(DATABASE)).isEmpty();
        assertThat(profilesOf(DATABASE, "office")).containsExactly("office");
    }

    @Test
    void refusesADemonstrationOnAConfiguredDatabase() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> profilesOf(DATABASE, "demo"))
                .withMessage("The demonstration never runs on a configured database: take the profile demo out of "
                        + "SPRING_PROFILES_ACTIVE, or do not set SPRING_DATASOURCE_URL.");
    }

    @Test
    void refusesAnEmptyAddress() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> profilesOf(Map.of("SPRING_DATASOURCE_URL", " ")))
                .withMessageStartingWith("SPRING_DATASOURCE_URL is set to nothing");
    }

    private static String[] profilesOf(Map<String, Object> variables, String... chosen) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        environment.setActiveProfiles(chosen);
        new DemonstrationProfile().postProcessEnvironment(environment, new SpringApplication());
        return environment.getActiveProfiles();
    }
}
