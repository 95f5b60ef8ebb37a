package vn.tindan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.Environment;
import vn.tindan.support.IntegrationTest;

/** What every answer carries, whoever gives it, and what the server makes of odd requests: ATTACKS 16 to 20. */
@IntegrationTest
class HeaderTests {

    private final Environment environment;

    HeaderTests(Environment environment) {
        this.environment = environment;
    }

    /** The whole answer, as bytes came: no client mends the request on its way. */
    private String say(String request) throws IOException {
        try (var socket = new Socket("localhost", environment.getRequiredProperty("local.server.port", int.class))) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String ask(String method, String path) throws IOException {
        return say(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + (method.equals("POST") ? "Content-Length: 0\r\n" : "") + "\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, 200",
        "GET, /css/app.css, 200",
        "GET, /login, 200",
        "GET, /office, 302",
        "GET, /nothing/here, 302",
        "GET, /tips/nothing, 404",
        "POST, /tips, 403",
        "GET, /a;b, 400",
        "GET, /tips//new, 400",
        "TRACE, /, 405",
        "PUT, /tips, 403",
        "DELETE, /tips/new, 403",
        "GET, /error, 500",
        "GET, /statistics.csv, 200",
        "GET, /api/v1/figures, 401",
        "GET, /api/v1/nothing, 401"
    })
    void everyAnswerCarriesThem(String method, String path, int status) throws IOException {
        String answer = ask(method, path);
        String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
        assertThat(head).startsWith("HTTP/1.1 " + status);
        assertThat(head)
                .contains("Content-Security-Policy: default-src 'none'")
                .contains("frame-ancestors 'none'")
                .contains("X-Content-Type-Options: nosniff")
                .contains("Referrer-Policy: no-referrer")
                .contains("Permissions-Policy: ")
                .contains("Cross-Origin-Opener-Policy: same-origin")
                .contains("Cross-Origin-Resource-Policy: same-origin")
                .doesNotContain("unsafe-inline", "Server:", "X-Powered-By");
        assertThat(head.split("Content-Security-Policy:")).as("once").hasSize(2);
    }

    /** Refused before it was read, and with the same headers. */
    @Test
    void everyAnswerCarriesThemAlsoWhereTooMuchIsSent() throws IOException {
        try (var socket = new Socket("localhost", environment.getRequiredProperty("local.server.port", int.class))) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("POST /tips/track HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 70000000\r\n\r\n--x\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            var head = new StringBuilder();
            while (!head.toString().contains("\r\n\r\n")) {
                head.append((char) socket.getInputStream().read());
            }
            assertThat(head.substring(0, 12)).isIn("HTTP/1.1 413", "HTTP/1.1 403");
            assertThat(head.toString())
                    .contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff")
                    .doesNotContain("Server:");
        }
    }

    @Test
    void makesNoAddressOutOfAForeignHost() throws IOException {
        String answer = say("GET /office HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                + "X-Forwarded-Proto: https\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 302")
                .doesNotContain("evil.example")
                .doesNotContain("Strict-Transport");
    }

    @Test
    void refusesTwoLengths() throws IOException {
        assertThat(say("POST /tips HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcde"))
                .startsWith("HTTP/1.1 400");
    }

    /** A length beside chunks is how a second request is smuggled past a proxy: whatever follows is not heard. */
    @Test
    void hearsNoSecondRequestAfterALengthBesideChunks() throws IOException {
        String answer = say("POST /tips HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /help HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(answer.split("HTTP/1.1 \\d{3}", -1)).hasSize(2);
    }

    @Test
    void tellsNothingOfTheInside() throws IOException {
        for (String path : new String[] {"/a;b", "/tips/nothing", "/units/v2-99999", "/units/%00"}) {
            assertThat(ask("GET", path)).as(path).doesNotContain("Exception", "org.springframework", "Apache Tomcat");
        }
    }
}
