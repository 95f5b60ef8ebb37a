package vn.tindan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static vn.tindan.support.FormToken.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.geography.UnitId;
import vn.tindan.support.IntegrationTest;

/** Delicate acts ask for the second factor again, and what was typed before is still there afterwards. */
@IntegrationTest
class DelicateActTests {

    private static final UnitId UNIT = UnitId.parse("v2-11");

    private final MockMvcTester mvc;
    private final RequestMappingHandlerMapping mappings;

    DelicateActTests(
            MockMvcTester mvc, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mvc = mvc;
        this.mappings = mappings;
    }

    private static Authentication officer(UUID id, Role role, Duration ago) {
        var account = new Account(id, "lau.roi", "Người Thử", UNIT, "Tỉnh", Set.of(role), true, null);
        var authorities = new ArrayList<GrantedAuthority>(account.getAuthorities());
        authorities.add(FactorGrantedAuthority.withAuthority("FACTOR_CODE")
                .issuedAt(Instant.now().minus(ago))
                .build());
        return UsernamePasswordAuthenticationToken.authenticated(account, null, authorities);
    }

    private static Authentication stale(Role role) {
        return officer(UUID.randomUUID(), role, Duration.ofMinutes(11));
    }

    private Set<String> delicate() {
        var found = new HashSet<String>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            if (AccessTable.isDelicate(handler.getBeanType(), handler.getMethod())) {
                info.getPatternValues()
                        .forEach(path -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> found.add(method + " " + AccessTable.plain(path))));
            }
        });
        return found;
    }

    @Test
    void everyOneOfThemAsksAgain() {
        var delicate = delicate();
        var wrong = new ArrayList<String>();
        AccessTable.rows().stream()
                .filter(row -> delicate.contains(row.address()) && !row.everyone())
                .forEach(row -> {
                    String path = row.path()
                            .replace("{extension}", "csv")
                            .replaceAll("\\{(sheet|file)}", "1")
                            .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
                    var answer = mvc.method(HttpMethod.valueOf(row.method()))
                            .uri(path)
                            .with(authentication(stale(row.roles().iterator().next())))
                            .with(csrf())
                            .exchange();
                    if (!String.valueOf(answer.getResponse().getRedirectedUrl())
                            .startsWith("/login/second-factor?again")) {
                        wrong.add(row.address() + " answered "
                                + answer.getResponse().getStatus());
                    }
                });
        assertThat(wrong).isEmpty();
        assertThat(delicate)
                .contains(
                        "GET /office/audit",
                        "POST /admin/accounts",
                        "POST /admin/accounts/{id}/end",
                        "POST /office/account/factors/recovery-codes",
                        "GET /office/reports/{id}.{extension}");
    }

    @Test
    void asksNobodyAgainWhoJustShowedIt() {
        var recent = officer(UUID.randomUUID(), Role.AUDITOR, Duration.ofMinutes(9));
        assertThat(mvc.get().uri("/office/audit").with(authentication(recent)).exchange())
                .hasStatusOk();
        assertThat(mvc.get()
                        .uri("/office/tips")
                        .with(authentication(stale(Role.INSPECTOR)))
                        .exchange())
                .hasStatusOk();
    }

    @Test
    void comesBackToThePageWithItsQuery() {
        assertThat(mvc.get()
                        .uri("/office/audit?actor=trucban&from=2026-01-05")
                        .with(authentication(stale(Role.AUDITOR)))
                        .exchange())
                .hasRedirectedUrl(
                        "/login/second-factor?again&back=%2Foffice%2Faudit%3Factor%3Dtrucban%26from%3D2026-01-05");
    }

    private MvcTestResult keptForm(Cookie session, Authentication officer) {
        return mvc.get()
                .uri("/login/second-factor/form")
                .cookie(session)
                .with(authentication(officer))
                .exchange();
    }

    @Test
    void keepsWhatWasTypedForWhoTypedItOnce() throws Exception {
        var officer = stale(Role.ADMINISTRATOR);
        var asked = mvc.post()
                .uri("/admin/accounts")
                .with(authentication(officer))
                .with(csrf())
                .param("username", "nguyen.van.giu")
                .param("name", "Nguyễn Văn \"Giữ\"")
                .param("roles", "INSPECTOR", "SIGNER")
                .exchange();
        assertThat(asked).hasRedirectedUrl("/login/second-factor?again");
        var session = Objects.requireNonNull(asked.getResponse().getCookie("tindan-session"));
        assertThat(keptForm(session, stale(Role.ADMINISTRATOR)))
                .as("another officer in the same browser")
                .hasRedirectedUrl("/office");
        String page = keptForm(session, officer).getResponse().getContentAsString();
        assertThat(page)
                .contains("action=\"/admin/accounts\"", "value=\"nguyen.van.giu\"", "Nguyễn Văn &quot;Giữ&quot;")
                .contains("name=\"roles\" value=\"INSPECTOR\"", "name=\"roles\" value=\"SIGNER\"");
        assertThat(keptForm(session, officer)).as("once").hasRedirectedUrl("/office");
    }

    @Test
    void refusesANewPasskeyAtADeskLeftOpen() {
        assertThat(mvc.post()
                        .uri("/webauthn/register/options")
                        .with(authentication(stale(Role.INSPECTOR)))
                        .with(csrf())
                        .exchange())
                .hasStatus(403);
    }
}
