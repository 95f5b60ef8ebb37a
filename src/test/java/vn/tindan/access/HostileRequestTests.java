package vn.tindan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.tindan.support.FormToken.csrf;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.UriComponentsBuilder;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.geography.UnitId;
import vn.tindan.support.IntegrationTest;

/** Requests that no form of ours sends: ATTACKS 7, 18, 24, 29, 32, 34 and 38. */
@IntegrationTest
class HostileRequestTests {

    private static final UnitId UNIT = UnitId.parse("v2-11");

    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final Environment environment;

    HostileRequestTests(MockMvcTester mvc, JdbcClient jdbc, Environment environment) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.environment = environment;
    }

    private static Account officer(Role role) {
        return new Account(UUID.randomUUID(), "ke.la", "Người Thử", UNIT, "Tỉnh", Set.of(role), true, null);
    }

    private int status(Role role, String path, String field, String value) {
        String address = UriComponentsBuilder.fromPath(path)
                .queryParam(field, "{value}")
                .build(value)
                .toString();
        return mvc.get()
                .uri(URI.create(address))
                .with(user(officer(role)))
                .exchange()
                .getResponse()
                .getStatus();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or 1=1 --",
                "'; drop table tips.tip; --",
                "%' union select null--",
                "\\",
                "%_%_%",
                "${7*7}#{7*7}*{7*7}",
                "<svg onload=alert(1)>",
                "\u202Etxt.exe",
                "İıI",
                "́́́́́́",
                "𝒯𝒾𝓃",
                "null",
                "-1",
                "99999999999999999999",
                "NaN",
                "(((((((((((((((((((((((((((((((a",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!"
            })
    void odditiesInASearchFindNothingAndBreakNothing(String words) throws Exception {
        assertThat(status(Role.INSPECTOR, "/office/tips", "words", words)).isLessThan(500);
        assertThat(status(Role.INSPECTOR, "/office/tips", "status", words)).isLessThan(500);
        assertThat(status(Role.AUDITOR, "/office/audit", "actor", words)).isEqualTo(200);
        assertThat(status(Role.AUDITOR, "/office/audit", "from", words)).isLessThan(500);
        assertThat(status(Role.ADMINISTRATOR, "/admin/accounts", "words", words))
                .isEqualTo(200);
        assertThat(status(Role.SECRETARY, "/office/models", "words", words)).isLessThan(500);
        assertThat(jdbc.sql("select count(*) from tips.tip").query(Long.class).single())
                .isPositive();
    }

    @Test
    void echoesNoMarkup() throws Exception {
        String page = mvc.get()
                .uri("/admin/accounts?words={words}", "\"><svg onload=alert(1)>")
                .with(user(officer(Role.ADMINISTRATOR)))
                .exchange()
                .getResponse()
                .getContentAsString();
        assertThat(page).doesNotContain("<svg onload").contains("&lt;svg onload");
    }

    /** What a tip becomes is the server's to say, whatever else a form sends. */
    @Test
    void bindsNothingThatTheFormDoesNotHave() {
        String submission = UUID.randomUUID().toString();
        mvc.post()
                .uri("/tips")
                .with(csrf())
                .param("submission", submission)
                .param("province", "v2-92")
                .param("commune", "v2-31507")
                .param("category", "OTHER")
                .param("story", "Tin có trường lạ " + submission)
                .param("status", "CLOSED")
                .param("value", "YES")
                .param("handlingUnit", "v2-01")
                .param("unitId", "v2-01")
                .param("registerNumber", "1")
                .exchange();
        assertThat(jdbc.sql("""
                        select status || ' ' || value || ' ' || handling_unit from tips.tip
                        order by received_at desc, register_number desc limit 1
                        """).query(String.class).single()).isEqualTo("NEW NOT_JUDGED v2-31507");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "/\\evil.example", "https://evil.example", "/office/../../evil", "/tips/new"})
    void leadsNowhereElseAfterTheSecondFactor(String back) {
        var answer = mvc.post()
                .uri("/login/second-factor")
                .with(user(officer(Role.INSPECTOR)))
                .with(csrf())
                .param("code", "000000")
                .param("back", back)
                .exchange();
        assertThat(answer.getResponse().getRedirectedUrl()).startsWith("/").doesNotContain("evil");
    }

    private int send(String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + environment.getProperty("local.server.port") + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void refusesTenThousandFieldsAndAMegabyteInOne() throws Exception {
        String many = IntStream.range(0, 10_000).mapToObj(at -> "f" + at + "=x").collect(Collectors.joining("&"));
        assertThat(send("/tips", many)).isBetween(400, 499);
        assertThat(send("/tips", "story=" + URLEncoder.encode("x".repeat(1_000_000), StandardCharsets.UTF_8)))
                .isBetween(400, 499);
        assertThat(send("/login", "username=trucban&password=" + "x".repeat(1_000_000)))
                .isBetween(400, 499);
        assertThat(send("/tips/track", "code=" + "1".repeat(1_000_000))).isBetween(400, 499);
    }

    @Test
    void sortsOutAnIdThatIsNone() {
        for (String id : new String[] {"1", "x", "00000000-0000-0000-0000-000000000000", "..%2f..%2fetc"}) {
            int status = mvc.get()
                    .uri(URI.create("/office/tips/" + id))
                    .with(user(officer(Role.INSPECTOR)))
                    .exchange()
                    .getResponse()
                    .getStatus();
            assertThat(status).as(id).isBetween(400, 404);
        }
    }
}
