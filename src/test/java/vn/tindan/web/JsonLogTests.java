package vn.tindan.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class JsonLogTests {

    private static final String FORMAT = "logging.structured.format.console";
    private static final String DATABASE = "spring.datasource.url";

    private static MockEnvironment after(MockEnvironment settings) {
        new JsonLog().postProcessEnvironment(settings, new SpringApplication());
        return settings;
    }

    @Test
    void isForMachinesWhereADatabaseIsConfigured() {
        var settings = new MockEnvironment().withProperty(DATABASE, "jdbc:postgresql://db/tindan");
        assertThat(after(settings).getProperty(FORMAT)).isEqualTo("ecs");
    }

    @Test
    void isForPeopleElsewhereAndAsTheOperatorSays() {
        assertThat(after(new MockEnvironment()).getProperty(FORMAT)).isNull();
        var settings = new MockEnvironment()
                .withProperty(DATABASE, "jdbc:postgresql://db/tindan")
                .withProperty(FORMAT, "");
        assertThat(after(settings).getProperty(FORMAT)).isEmpty();
    }
}
