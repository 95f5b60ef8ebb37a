package vn.tindan.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.Application;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Accounts;
import vn.tindan.accounts.Role;
import vn.tindan.geography.UnitId;
import vn.tindan.support.IntegrationTest;

/** The whole way through a real provider: to it, in there, back, and what is refused on the way. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SingleSignOnTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    private final JdbcConnectionDetails database;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private ConfigurableApplicationContext provider;
    private ConfigurableApplicationContext instance;
    private String issuer;

    SingleSignOnTests(JdbcConnectionDetails database, Accounts accounts, JdbcClient jdbc) {
        this.database = database;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    @BeforeAll
    void start() {
        provider = Provider.start();
        issuer = "http://localhost:" + port(provider);
        instance = new SpringApplicationBuilder(Application.class)
                .profiles("demo")
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("sameDatabase", JdbcConnectionDetails.class, () -> database))
                .run(
                        "--server.port=0",
                        "--tindan.home=target/tindan-home",
                        "--tindan.second-factor.required=true",
                        "--spring.datasource.hikari.maximum-pool-size=4",
                        "--spring.security.oauth2.client.registration.nganh.client-id=tindan",
                        "--spring.security.oauth2.client.registration.nganh.client-secret=" + Provider.SECRET,
                        "--spring.security.oauth2.client.registration.nganh.client-name=Cổng của ngành",
                        "--spring.security.oauth2.client.registration.nganh.scope=openid,profile",
                        "--spring.security.oauth2.client.provider.nganh.issuer-uri=" + issuer);
        Provider.comesBackTo(here("/login/oauth2/code/nganh"));
    }

    @AfterAll
    void stop() {
        instance.close();
        provider.close();
    }

    private static String port(ConfigurableApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("local.server.port");
    }

    private String here(String path) {
        return "http://localhost:" + port(instance) + path;
    }

    private Account officer() {
        return accounts.open(new Accounts.Application(
                "mot-" + UUID.randomUUID().toString().substring(0, 8),
                "Cán bộ một lần",
                UnitId.parse("v2-11"),
                Set.of(Role.INSPECTOR),
                "ba con mèo trắng ngủ"));
    }

    /** A person at a browser that shows each redirect before it follows. */
    private static final class Person {
        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        private HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private HttpResponse<String> get(String address) {
            return send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html"));
        }

        /** Where the answer leads. */
        private String to(HttpResponse<String> answer) {
            return answer.request()
                    .uri()
                    .resolve(answer.headers().firstValue("Location").orElse(""))
                    .toString();
        }
    }

    private String toProvider(Person person) {
        assertThat(person.get(here("/login")).body()).contains("Cổng của ngành", "/oauth2/authorization/nganh");
        return person.to(person.get(here("/oauth2/authorization/nganh")));
    }

    /** Signs in there and comes back with the address that leads home, code and state in it. */
    private String through(Person person, String address, String subject) {
        String form = person.to(person.get(address));
        var token = TOKEN.matcher(person.get(form).body());
        assertThat(token.find()).isTrue();
        var entered = person.send(HttpRequest.newBuilder(URI.create(form))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + subject + "&password=x&_csrf="
                        + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8))));
        return person.to(person.get(person.to(entered)));
    }

    private String end(Person person, String subject) {
        return person.to(person.get(through(person, toProvider(person), subject)));
    }

    @Test
    void bringsAnOfficerInThroughTheWholeRedirect() {
        var officer = officer();
        Provider.says("so-1", Map.of("preferred_username", officer.username(), "amr", List.of("pwd", "otp")));
        var person = new Person();
        assertThat(end(person, "so-1")).isEqualTo(here("/office"));
        var page = person.get(here("/office"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Cán bộ một lần");
        assertThat(jdbc.sql(
                                "select count(*) from accounts.provider_subject where officer_id = :id and subject = 'so-1'")
                        .param("id", officer.id())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void asksForTheSecondFactorWhereTheProviderTookOnlyAPassword() {
        var officer = officer();
        Provider.says("so-2", Map.of("preferred_username", officer.username(), "amr", List.of("pwd")));
        var person = new Person();
        end(person, "so-2");
        assertThat(person.to(person.get(here("/office/tips")))).isEqualTo(here("/office/account/factors"));
    }

    @Test
    void takesAnOldSignInThereForNoRecentFactor() {
        var officer = officer();
        var longAgo = Date.from(Instant.now().minus(Duration.ofHours(2)));
        Provider.says(
                "so-3", Map.of("preferred_username", officer.username(), "amr", List.of("otp"), "auth_time", longAgo));
        var person = new Person();
        assertThat(end(person, "so-3")).isEqualTo(here("/office"));
        var page = person.get(here("/office/account/factors"));
        assertThat(person.to(page)).startsWith(here("/login/second-factor?again"));
    }

    @Test
    void bringsNobodyInWhomNoAdministratorInvited() {
        Provider.says("so-4", Map.of("preferred_username", "nobody-of-ours", "amr", List.of("otp")));
        var person = new Person();
        assertThat(end(person, "so-4")).isEqualTo(here("/login?error"));
        assertThat(person.get(here("/office")).statusCode()).isEqualTo(302);
        Provider.says("so-5", Map.of("amr", List.of("otp")));
        assertThat(end(new Person(), "so-5")).isEqualTo(here("/login?error"));
    }

    @Test
    void keepsAnAccountForThePersonWhoHadItFirst() {
        var officer = officer();
        Provider.says("so-6", Map.of("preferred_username", officer.username(), "amr", List.of("otp")));
        assertThat(end(new Person(), "so-6")).isEqualTo(here("/office"));
        Provider.says("so-7", Map.of("preferred_username", officer.username(), "amr", List.of("otp")));
        assertThat(end(new Person(), "so-7")).as("the name, given to another").isEqualTo(here("/login?error"));
        Provider.says("so-6", Map.of("preferred_username", "another-name", "amr", List.of("otp")));
        assertThat(end(new Person(), "so-6")).as("the person, renamed").isEqualTo(here("/office"));
    }

    @Test
    void asksWithStateNonceAndProofOfTheCode() {
        assertThat(toProvider(new Person()))
                .startsWith(issuer + "/oauth2/authorize?")
                .contains("response_type=code", "state=", "nonce=", "code_challenge=", "code_challenge_method=S256")
                .contains("max_age=600");
    }

    /** Somebody between the two changes one thing of what goes to the provider. */
    @ParameterizedTest
    @CsvSource({"nonce", "code_challenge"})
    void refusesAnAnswerToAnotherQuestion(String changed) {
        var officer = officer();
        String subject = "so-8-" + changed;
        Provider.says(subject, Map.of("preferred_username", officer.username(), "amr", List.of("otp")));
        var person = new Person();
        String address = toProvider(person).replaceAll("([?&]" + changed + "=)[^&]+", "$1" + "A".repeat(43));
        assertThat(person.to(person.get(through(person, address, subject)))).isEqualTo(here("/login?error"));
        assertThat(person.get(here("/office")).statusCode()).isEqualTo(302);
    }

    @Test
    void refusesAnAnswerWithAForeignState() {
        var officer = officer();
        Provider.says("so-9", Map.of("preferred_username", officer.username(), "amr", List.of("otp")));
        var person = new Person();
        String back = through(person, toProvider(person), "so-9");
        assertThat(person.to(person.get(back.replaceAll("state=[^&]+", "state=foreign"))))
                .isEqualTo(here("/login?error"));
        var victim = new Person();
        assertThat(victim.to(victim.get(back)))
                .as("another's answer, in a browser that did not ask")
                .isEqualTo(here("/login?error"));
    }

    @Test
    void refusesAnAnswerThatWasUsed() {
        var officer = officer();
        Provider.says("so-10", Map.of("preferred_username", officer.username(), "amr", List.of("otp")));
        var person = new Person();
        String back = through(person, toProvider(person), "so-10");
        assertThat(person.to(person.get(back))).isEqualTo(here("/office"));
        var again = new Person();
        assertThat(again.to(again.get(back))).isEqualTo(here("/login?error"));
    }

    @ParameterizedTest
    @CsvSource({"iss, https://evil.example", "aud, another-application", "nonce, another", "exp, past"})
    void refusesATokenThatSaysSomethingElse(String claim, String value) {
        var officer = officer();
        String subject = "so-11-" + claim;
        Object said = value.equals("past") ? Date.from(Instant.now().minus(Duration.ofHours(1))) : value;
        Provider.says(subject, Map.of("preferred_username", officer.username(), "amr", List.of("otp"), claim, said));
        assertThat(end(new Person(), subject)).isEqualTo(here("/login?error"));
    }

    @Test
    void letsASuspendedOfficerStayOut() {
        var officer = officer();
        Provider.says("so-12", Map.of("preferred_username", officer.username(), "amr", List.of("otp")));
        assertThat(end(new Person(), "so-12")).isEqualTo(here("/office"));
        jdbc.sql("update accounts.officer set state = 'SUSPENDED' where id = :id")
                .param("id", officer.id())
                .update();
        assertThat(end(new Person(), "so-12")).isEqualTo(here("/login?error"));
    }
}
