package vn.tindan.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the headers of safety on every answer, also on those that no filter of Spring Security sees: what its firewall
 * refuses, what this face of the application does not serve, what the server itself answers.
 */
@Configuration(proxyBeanMethods = false)
public class EveryAnswerHeaders {

    /** Nothing from elsewhere, nothing inline, nobody's frame. */
    public static final String CONTENT_SECURITY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; media-src 'self' blob:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** What a page may not ask of the device, ever; the microphone only for a voice message, when the citizen says so. */
    public static final String PERMISSIONS = "geolocation=(self), camera=(), microphone=(self), payment=()";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", CONTENT_SECURITY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Permissions-Policy", PERMISSIONS,
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> headersOnEveryAnswer() {
        return server -> server.addEngineValves(new HeaderValve());
    }

    private static final class HeaderValve extends ValveBase {

        HeaderValve() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            HEADERS.forEach(response::setHeader);
            getNext().invoke(request, response);
        }
    }
}
