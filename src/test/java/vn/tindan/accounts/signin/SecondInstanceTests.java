package vn.tindan.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.Application;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Accounts;
import vn.tindan.accounts.Role;
import vn.tindan.geography.UnitId;
import vn.tindan.support.Browser;
import vn.tindan.support.IntegrationTest;

/** A second instance over the same database, on which the second factor is required: what is shared, and how one signs in. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondInstanceTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String PASSWORD = "ba con mèo trắng ngủ";

    private final JdbcConnectionDetails database;
    private final Accounts accounts;
    private final Environment first;
    private ConfigurableApplicationContext second;

    SecondInstanceTests(JdbcConnectionDetails database, Accounts accounts, Environment first) {
        this.database = database;
        this.accounts = accounts;
        this.first = first;
    }

    @BeforeAll
    void start() {
        second = new SpringApplicationBuilder(Application.class)
                .profiles("demo")
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("sameDatabase", JdbcConnectionDetails.class, () -> database))
                .run(
                        "--server.port=0",
                        "--tindan.home=target/tindan-home",
                        "--tindan.second-factor.required=true",
                        "--spring.datasource.hikari.maximum-pool-size=4");
    }

    @AfterAll
    void stop() {
        second.close();
    }

    private String here(Environment instance, String path) {
        return "http://localhost:" + instance.getRequiredProperty("local.server.port") + path;
    }

    private Account officer() {
        return accounts.open(new Accounts.Application(
                "hai-" + UUID.randomUUID().toString().substring(0, 8),
                "Cán bộ hai bước",
                UnitId.parse("v2-11"),
                Set.of(Role.INSPECTOR),
                PASSWORD));
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> get(HttpClient client, Environment instance, String path) {
        return send(client, HttpRequest.newBuilder(URI.create(here(instance, path))));
    }

    private void signIn(HttpClient client, Environment instance, String username, String password) {
        var token = TOKEN.matcher(get(client, instance, "/login").body());
        assertThat(token.find()).isTrue();
        String form = "username=" + username + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8)
                + "&_csrf=" + token.group(1);
        var answer = send(
                client,
                HttpRequest.newBuilder(URI.create(here(instance, "/login")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/office");
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    @Test
    void sharesSessionsBetweenInstances() {
        var browser = client();
        signIn(browser, first, "kiemsat", "tin-dan-demo");
        assertThat(get(browser, first, "/office/tips").statusCode()).isEqualTo(200);
        assertThat(get(browser, second.getEnvironment(), "/office/tips").statusCode())
                .isEqualTo(200);
        second.getBean(vn.tindan.accounts.sessions.OfficerSessions.class).endAll("kiemsat", null);
        assertThat(get(browser, first, "/office/tips").statusCode()).isEqualTo(302);
    }

    @Test
    void opensNothingAfterThePasswordAlone() {
        var browser = client();
        signIn(browser, second.getEnvironment(), officer().username(), PASSWORD);
        for (String path : new String[] {"/office", "/office/tips", "/office/cases", "/office/account"}) {
            var answer = get(browser, second.getEnvironment(), path);
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/office/account/factors");
        }
        assertThat(get(browser, second.getEnvironment(), "/office/account/factors")
                        .body())
                .contains("<svg");
    }

    /** However an address is written: who has the password alone of an officer with two factors chooses no new ones. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/office/account/factors/recovery-codes",
                "/%6Fffice/account/factors/recovery-codes",
                "/office/account/%66actors/recovery-codes",
                "/office/account;x/factors/recovery-codes",
                "//office/account/factors/recovery-codes",
                "/webauthn/register/options",
                "/%77ebauthn/register/options",
                "/webauthn/%72egister/options",
                "/webauthn/./register/options"
            })
    void choosesNoFactorAfterThePasswordOfWhoHasOne(String path) throws Exception {
        var officer = officer();
        var codes = second.getBean(CodeFactor.class);
        var enrolment = codes.begin(officer);
        String code = new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(
                        new SecretKeySpec(new Base32().decode(enrolment.secret()), "RAW"), Instant.now());
        assertThat(codes.confirm(officer, enrolment, code)).isTrue();
        var thief = client();
        signIn(thief, second.getEnvironment(), officer.username(), PASSWORD);
        var token = TOKEN.matcher(
                get(thief, second.getEnvironment(), "/login/second-factor").body());
        assertThat(token.find()).isTrue();
        var answer = send(
                thief,
                HttpRequest.newBuilder(URI.create(here(second.getEnvironment(), path)))
                        .header("X-CSRF-TOKEN", token.group(1))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token.group(1))));
        assertThat(answer.statusCode()).isNotEqualTo(200);
        assertThat(answer.body()).doesNotContain("challenge");
        assertThat(second.getBean(JdbcClient.class)
                        .sql("select count(*) from accounts.recovery_code where officer_id = :id")
                        .param("id", officer.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** A passkey or a code that one officer began to set up does not come to be the next one's in the same browser. */
    @Test
    void leavesNothingThatOneOfficerBeganToTheNext() {
        var browser = client();
        signIn(browser, second.getEnvironment(), officer().username(), PASSWORD);
        String begun = secret(browser);
        assertThat(post(browser, "/webauthn/register/options").statusCode()).isEqualTo(200);
        var next = officer();
        signIn(browser, second.getEnvironment(), next.username(), PASSWORD);
        assertThat(second.getBean(JdbcClient.class)
                        .sql("select a.attribute_name from accounts.session_attributes a"
                                + " join accounts.session s on s.primary_id = a.session_primary_id"
                                + " where s.principal_name = :name")
                        .param("name", next.username())
                        .query(String.class)
                        .list())
                .noneMatch(name -> name.contains("CREATION_OPTIONS"));
        assertThat(secret(browser)).isNotEqualTo(begun);
    }

    private String secret(HttpClient browser) {
        var secret = Pattern.compile("[A-Z2-7]{32}")
                .matcher(get(browser, second.getEnvironment(), "/office/account/factors")
                        .body());
        assertThat(secret.find()).isTrue();
        return secret.group();
    }

    private HttpResponse<String> post(HttpClient browser, String path) {
        var token = TOKEN.matcher(
                get(browser, second.getEnvironment(), "/office/account/factors").body());
        assertThat(token.find()).isTrue();
        return send(
                browser,
                HttpRequest.newBuilder(URI.create(here(second.getEnvironment(), path)))
                        .header("X-CSRF-TOKEN", token.group(1))
                        .header("X-XSRF-TOKEN", token.group(1))
                        .POST(HttpRequest.BodyPublishers.ofString("")));
    }

    @Test
    void readingAFormMakesNoSession() {
        var cookies = new CookieManager();
        var browser = HttpClient.newBuilder().cookieHandler(cookies).build();
        get(browser, second.getEnvironment(), "/tips/new?province=v2-92");
        get(browser, second.getEnvironment(), "/login");
        assertThat(cookies.getCookieStore().getCookies())
                .extracting(java.net.HttpCookie::getName)
                .containsExactly("tindan-form");
    }

    @Test
    void signsInWithAPasskeyInAChromium() {
        var officer = officer();
        try (var browser = Browser.open();
                var window = browser.window(1280, 800)) {
            var page = window.newPage();
            authenticator(page);
            page.navigate(here(second.getEnvironment(), "/login"));
            page.fill("#username", officer.username());
            page.fill("#password", PASSWORD);
            page.click("form[action='/login'] button");
            assertThat(page.url()).endsWith("/office/account/factors");
            page.click("[data-passkey=register]");
            page.waitForURL("**/login/second-factor");
            page.click("[data-passkey=sign-in]");
            page.waitForURL("**/office");
            page.click(".whoami button[type=submit]");
            page.waitForURL("**/login?out");
            page.click("[data-passkey=sign-in]");
            page.waitForURL("**/office");
            assertThat(page.textContent(".whoami")).contains("Cán bộ hai bước");
        }
    }

    private static void authenticator(Page page) {
        var cdp = page.context().newCDPSession(page);
        cdp.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        for (String able :
                List.of("hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation")) {
            options.addProperty(able, true);
        }
        var parameters = new JsonObject();
        parameters.add("options", options);
        cdp.send("WebAuthn.addVirtualAuthenticator", parameters);
    }
}
