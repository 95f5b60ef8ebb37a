package vn.tindan.web;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Where a database was configured, machines read the log: one JSON object (ECS) a line, unless the operator says otherwise. */
final class JsonLog implements EnvironmentPostProcessor, Ordered {

    private static final String FORMAT = "logging.structured.format.console";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty("spring.datasource.url") != null && environment.getProperty(FORMAT) == null) {
            environment.getPropertySources().addLast(new MapPropertySource("json log", Map.of(FORMAT, "ecs")));
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
