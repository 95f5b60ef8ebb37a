package vn.tindan.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Says which setting moves the application to another port; Spring Boot's own analysis names none. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    private final Environment environment;

    PortTakenAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        int port = cause.getPort();
        boolean management = port == environment.getProperty("management.server.port", Integer.class, -1);
        String sentence = "Port %d is taken by another program: stop that program, or set %s to a free port."
                .formatted(port, management ? "MANAGEMENT_SERVER_PORT" : "SERVER_PORT");
        return new FailureAnalysis(sentence, null, cause);
    }
}
