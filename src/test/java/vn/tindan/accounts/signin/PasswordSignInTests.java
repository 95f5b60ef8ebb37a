package vn.tindan.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Accounts;
import vn.tindan.accounts.Role;
import vn.tindan.geography.UnitId;
import vn.tindan.support.IntegrationTest;

/** Name and password against guessers: ATTACKS 4, 5 and 10. */
@IntegrationTest
@Transactional
class PasswordSignInTests {

    private static final String PASSWORD = "ba con mèo trắng ngủ";
    /** Of the application to the database: so many may look at the failures at the same moment. */
    private static final int MOST_CONNECTIONS = 10;

    private final PasswordSignIn signIn;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    PasswordSignInTests(PasswordSignIn signIn, Accounts accounts, JdbcClient jdbc) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    private Account officer() {
        String username = "mk-" + UUID.randomUUID().toString().substring(0, 8);
        return accounts.open(new Accounts.Application(
                username, "Người Thử", UnitId.parse("v2-11"), Set.of(Role.INSPECTOR), PASSWORD));
    }

    private Authentication attempt(String username, String password, String place) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(place);
        var token = UsernamePasswordAuthenticationToken.unauthenticated(username, password);
        token.setDetails(new WebAuthenticationDetails(request));
        return signIn.authenticate(token);
    }

    private void fail(String username, String place) {
        assertThatThrownBy(() -> attempt(username, "sai mật khẩu rồi", place))
                .isInstanceOf(BadCredentialsException.class)
                .hasMessage("wrong name or password");
    }

    @Test
    void letsInWithRolesAndKeepsNoHash() {
        var officer = officer();
        var signedIn = attempt(officer.username(), PASSWORD, "10.0.0.1");
        assertThat(signedIn.getAuthorities()).anyMatch(each -> "ROLE_INSPECTOR".equals(each.getAuthority()));
        assertThat(((Account) signedIn.getPrincipal()).passwordHash()).isNull();
    }

    @Test
    void slowsTheGuesserAndNobodyElse() {
        var officer = officer();
        for (int guess = 0; guess < SignInThrottle.FAILURES; guess++) {
            fail(officer.username(), "10.0.0.2");
        }
        assertThatThrownBy(() -> attempt(officer.username(), PASSWORD, "10.0.0.2"))
                .isInstanceOf(BadCredentialsException.class);
        assertThat(attempt(officer.username(), PASSWORD, "10.0.0.3").isAuthenticated())
                .isTrue();
        assertThat(attempt(officer().username(), PASSWORD, "10.0.0.2").isAuthenticated())
                .isTrue();
    }

    @Test
    void hearsNoMoreOfManyGuessesAtOnce() throws Exception {
        var officer = officer();
        try (var guessers = Executors.newFixedThreadPool(40)) {
            var guesses = IntStream.range(0, 80)
                    .mapToObj(_ -> guessers.submit(() -> fail(officer.username(), "10.0.0.6")))
                    .toList();
            for (var guess : guesses) {
                guess.get();
            }
        }
        assertThat(jdbc.sql("select count(*) from accounts.sign_in_failure where at > now() - interval '1 minute'"
                                + " group by key order by 1 desc limit 1")
                        .query(Integer.class)
                        .single())
                .isBetween(SignInThrottle.FAILURES, SignInThrottle.FAILURES + MOST_CONNECTIONS);
    }

    @Test
    void forgetsItsFailuresOnceItSucceeded() {
        var officer = officer();
        for (int round = 0; round < 3; round++) {
            for (int guess = 1; guess < SignInThrottle.FAILURES; guess++) {
                fail(officer.username(), "10.0.0.7");
            }
            assertThat(attempt(officer.username(), PASSWORD, "10.0.0.7").isAuthenticated())
                    .isTrue();
        }
    }

    @Test
    void answersAnUnknownNameInTheSameWordsAndCountsItAlike() {
        for (int guess = 0; guess <= SignInThrottle.FAILURES; guess++) {
            fail("khong-co-ai", "10.0.0.4");
        }
    }

    @Test
    void refusesAMegabyteBeforeHashingIt() {
        var officer = officer();
        long before = System.nanoTime();
        assertThatThrownBy(() -> attempt(officer.username(), "x".repeat(1_000_000), "10.0.0.5"))
                .isInstanceOf(BadCredentialsException.class);
        assertThat(System.nanoTime() - before).isLessThan(20_000_000);
    }
}
