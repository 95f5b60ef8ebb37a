package vn.tindan.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.sessions.Cookies;
import vn.tindan.accounts.sessions.LongestSession;
import vn.tindan.accounts.sessions.OfficerSessions;
import vn.tindan.accounts.sessions.OneOfficerSession;
import vn.tindan.accounts.signin.SecondFactor;
import vn.tindan.accounts.signin.SecondFactorFilter;

/** The ways in and out: password and second factor, passkey; and signing out. */
@Component
class SignInSecurity {

    private final Cookies cookies;
    private final SecondFactor secondFactor;
    private final PasskeySecurity passkeys;
    private final Duration longest;
    private final Clock clock;

    SignInSecurity(
            Cookies cookies,
            SecondFactor secondFactor,
            PasskeySecurity passkeys,
            @Value("${tindan.session.longest:12h}") Duration longest,
            Clock clock) {
        this.cookies = cookies;
        this.secondFactor = secondFactor;
        this.passkeys = passkeys;
        this.longest = longest;
        this.clock = clock;
    }

    void apply(HttpSecurity http) {
        known(http);
        http.sessionManagement(session -> session.sessionAuthenticationStrategy(new OneOfficerSession()));
        http.formLogin(login -> login.loginPage("/login")
                        .successHandler(SignInSecurity::welcome)
                        .failureHandler(SignInFailures::answerForm))
                .logout(logout -> logout.logoutSuccessUrl("/login?out")
                        .addLogoutHandler(new HeaderWriterLogoutHandler(
                                new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.COOKIES, Directive.STORAGE))))
                .addFilterBefore(new SecondFactorFilter(secondFactor), AuthorizationFilter.class);
        passkeys.apply(http);
    }

    /** What holds for whoever is already signed in, and for whoever never will be. */
    void known(HttpSecurity http) {
        // the token lives in a cookie, so that reading a form makes no session and writes nothing
        http.csrf(csrf -> csrf.csrfTokenRepository(tokens()))
                // whoever signs in comes to the day's work: nothing to remember of where they were going
                .requestCache(cache -> cache.disable())
                .addFilterBefore(new LongestSession(longest, clock), AuthorizationFilter.class);
    }

    static void welcome(HttpServletRequest request, HttpServletResponse response, Authentication officer)
            throws IOException {
        request.getSession().setAttribute(OfficerSessions.DEVICE, Device.of(request.getHeader("User-Agent")));
        response.sendRedirect(KeptForm.waitsFor(request, officer) ? KeptForm.PAGE : "/office");
    }

    private CookieCsrfTokenRepository tokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(cookies.name("form"));
        tokens.setCookieCustomizer(cookie ->
                cookie.httpOnly(true).secure(cookies.secure()).path("/").sameSite("Strict"));
        return tokens;
    }
}
