package vn.tindan.accounts.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.support.IntegrationTest;

/** Sessions as a browser has them, over HTTP: ATTACKS 11 to 15. */
@IntegrationTest
class SessionTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final JdbcClient jdbc;

    @LocalServerPort
    private int port;

    SessionTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A browser of few words: cookies and forms. */
    private final class Visitor {
        private final Map<String, String> cookies = new HashMap<>();
        private final HttpClient http = HttpClient.newHttpClient();

        HttpResponse<String> get(String path) {
            return send(request(path).GET());
        }

        HttpResponse<String> post(String path, String form) {
            return send(request(path)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form)));
        }

        HttpResponse<String> submit(String page, String path, String form) {
            var token = TOKEN.matcher(get(page).body());
            assertThat(token.find()).isTrue();
            return post(path, form + "&_csrf=" + token.group(1));
        }

        private HttpRequest.Builder request(String path) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
            if (!cookies.isEmpty()) {
                request.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
            }
            return request;
        }

        private HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
                for (String cookie : answer.headers().allValues("Set-Cookie")) {
                    String[] pair = cookie.split(";")[0].split("=", 2);
                    if (pair[1].isEmpty()) {
                        cookies.remove(pair[0]);
                    } else {
                        cookies.put(pair[0], pair[1]);
                    }
                }
                return answer;
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        Visitor signIn(String username) {
            assertThat(submit("/login", "/login", "username=" + username + "&password=tin-dan-demo")
                            .statusCode())
                    .isEqualTo(302);
            assertThat(get("/office").statusCode()).isEqualTo(200);
            return this;
        }

        String session() {
            return cookies.getOrDefault("tindan-session", "");
        }
    }

    private List<byte[]> attributes() {
        return jdbc.sql("select attribute_bytes from accounts.session_attributes")
                .query((row, _) -> row.getBytes(1))
                .list();
    }

    private static String told(Visitor citizen) {
        citizen.submit(
                "/tips/new?province=v2-92",
                "/tips",
                "submission=" + java.util.UUID.randomUUID()
                        + "&province=v2-92&commune=v2-31507&category=OTHER&story=Chuyen%20cua%20nguoi%20dan");
        var code = Pattern.compile("id=\"receipt-code\">(.*?)</p>", Pattern.DOTALL)
                .matcher(citizen.get("/tips/receipt").body());
        assertThat(code.find()).isTrue();
        return code.group(1).replaceAll("<[^>]*>|\\s", "");
    }

    /** It travels sealed in a cookie to the one page that shows it. */
    @Test
    void keepsNoReceiptInClear() {
        var citizen = new Visitor();
        var told = citizen.submit(
                "/tips/new?province=v2-92",
                "/tips",
                "submission=" + java.util.UUID.randomUUID()
                        + "&province=v2-92&commune=v2-31507&category=OTHER&story=T%C3%B4i%20k%E1%BB%83%20chuy%E1%BB%87n%20phi%C3%AAn");
        assertThat(told.statusCode()).isEqualTo(302);
        String sealed = citizen.cookies.get("tindan-receipt");
        assertThat(sealed).isNotEmpty();
        String page = citizen.get("/tips/receipt").body();
        var digits = Pattern.compile("<span>([0-9]{4}) </span>").matcher(page).results();
        assertThat(digits.map(group -> group.group(1)))
                .hasSize(6)
                .allSatisfy(group -> assertThat(
                                new String(Base64.getUrlDecoder().decode(sealed), StandardCharsets.ISO_8859_1))
                        .doesNotContain(group));
        assertThat(citizen.cookies).doesNotContainKey("tindan-receipt");
        assertThat(citizen.get("/tips/receipt").body()).doesNotContain("receipt-code");
    }

    @Test
    void takesNoReceiptFromACookieThatItDidNotMake() {
        var citizen = new Visitor();
        for (String forged : List.of("x", "000011112222333344445555", "AAAA".repeat(30))) {
            citizen.cookies.put("tindan-receipt", forged);
            var page = citizen.get("/tips/receipt");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).doesNotContain("receipt-code");
        }
    }

    @Test
    void keepsNothingOfASessionInClear() {
        new Visitor().signIn("trucban");
        assertThat(attributes())
                .isNotEmpty()
                .allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                        .doesNotContain("SecurityContext", "java."));
    }

    @Test
    void changesItsIdAtSignIn() {
        var officer = new Visitor().signIn("trucban");
        String before = officer.session();
        assertThat(before).isNotEmpty();
        officer.signIn("trucban");
        assertThat(officer.session()).isNotEqualTo(before).isNotEmpty();
        var thief = new Visitor();
        thief.cookies.put("tindan-session", before);
        assertThat(thief.get("/office").statusCode()).isEqualTo(302);
    }

    @Test
    void takesNoIdThatIsNotMarked() {
        var officer = new Visitor().signIn("trucban");
        var thief = new Visitor();
        thief.cookies.put("tindan-session", officer.session().split("\\.")[0]);
        assertThat(thief.get("/office").statusCode()).isEqualTo(302);
        thief.cookies.put("tindan-session", officer.session());
        assertThat(thief.get("/office").statusCode()).isEqualTo(200);
    }

    @Test
    void endsOnTheServerAtSignOut() {
        var officer = new Visitor().signIn("trucban");
        var copy = new Visitor();
        copy.cookies.putAll(officer.cookies);
        var out = officer.submit("/office", "/logout", "x=1");
        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(copy.get("/office").statusCode()).isEqualTo(302);
    }

    /** However busy it was: after a shift its owner signs in again. */
    @Test
    void endsAfterAShift() {
        var officer = new Visitor().signIn("trucban");
        jdbc.sql("""
                update accounts.session set creation_time = creation_time - 12 * 3600 * 1000
                where session_id = :id
                """).param("id", officer.session().split("\\.")[0]).update();
        var answer = officer.get("/office/tips");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login?late");
        assertThat(officer.get("/office").headers().firstValue("Location").orElse(""))
                .doesNotContain("late");
    }

    @Test
    void refusesAFormWithoutOrWithAForeignToken() {
        var officer = new Visitor().signIn("trucban");
        assertThat(officer.post("/logout", "x=1").statusCode()).isEqualTo(403);
        var stranger = new Visitor();
        var token = TOKEN.matcher(stranger.get("/login").body());
        assertThat(token.find()).isTrue();
        assertThat(officer.post("/logout", "_csrf=" + token.group(1)).statusCode())
                .isEqualTo(403);
        assertThat(officer.get("/office").statusCode()).isEqualTo(200);
    }

    @Test
    void keepsPagesOutOfCaches() {
        var officer = new Visitor().signIn("trucban");
        assertThat(officer.get("/office/tips")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("no-store");
    }

    @Test
    void citizensSessionOpensNoOfficeAndOfficersNoTip() {
        var citizen = new Visitor();
        String code = told(citizen);
        citizen.submit("/tips/track", "/tips/track", "code=" + code);
        assertThat(citizen.get("/tips/track").body()).doesNotContain("name=\"code\"");
        assertThat(citizen.session()).as("what a citizen opened is no session").isEmpty();
        assertThat(citizen.get("/office/tips").statusCode()).isEqualTo(302);
        var officer = new Visitor().signIn("trucban");
        assertThat(officer.get("/tips/track").body()).contains("name=\"code\"");
    }
}
