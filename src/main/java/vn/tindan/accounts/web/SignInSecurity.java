package vn.tindan.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsFilter;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.sessions.Cookies;
import vn.tindan.accounts.sessions.OfficerSessions;
import vn.tindan.accounts.signin.PasskeySignIn;
import vn.tindan.accounts.signin.SecondFactor;
import vn.tindan.accounts.signin.SecondFactorFilter;

/** The ways in and out: password and second factor, passkey; and signing out. */
@Component
class SignInSecurity {

    private final Cookies cookies;
    private final SecondFactor secondFactor;
    private final PasskeySignIn passkeys;
    private final WebAuthnRelyingPartyOperations operations;
    private final UserCredentialRepository keys;

    SignInSecurity(
            Cookies cookies,
            SecondFactor secondFactor,
            PasskeySignIn passkeys,
            WebAuthnRelyingPartyOperations operations,
            UserCredentialRepository keys) {
        this.cookies = cookies;
        this.secondFactor = secondFactor;
        this.passkeys = passkeys;
        this.operations = operations;
        this.keys = keys;
    }

    void apply(HttpSecurity http) {
        http.formLogin(login -> login.loginPage("/login")
                        .successHandler(SignInSecurity::welcome)
                        .failureHandler(SignInFailures::answerForm))
                .logout(logout -> logout.logoutSuccessUrl("/login?out")
                        .addLogoutHandler(new HeaderWriterLogoutHandler(
                                new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.COOKIES, Directive.STORAGE))))
                // the token lives in a cookie, so that reading a form makes no session and writes nothing
                .csrf(csrf -> csrf.csrfTokenRepository(tokens()))
                // whoever signs in comes to the day's work: nothing to remember of where they were going
                .requestCache(cache -> cache.disable())
                .addFilterBefore(new SecondFactorFilter(secondFactor), AuthorizationFilter.class);
        passkeys(http);
    }

    static void welcome(HttpServletRequest request, HttpServletResponse response, Authentication officer)
            throws IOException {
        request.getSession().setAttribute(OfficerSessions.DEVICE, Device.of(request.getHeader("User-Agent")));
        response.sendRedirect("/office");
    }

    private void passkeys(HttpSecurity http) {
        var signIn = new WebAuthnAuthenticationFilter();
        AuthenticationManager manager = passkeys::signIn;
        signIn.setAuthenticationManager(manager);
        signIn.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        signIn.setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
        var registration = new WebAuthnRegistrationFilter(keys, operations);
        registration.setRemoveCredentialMatcher(
                request -> false); // done on the page of factors, where the last one stays
        http.addFilterBefore(signIn, UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(registration, AuthorizationFilter.class)
                .addFilterBefore(new PublicKeyCredentialCreationOptionsFilter(operations), AuthorizationFilter.class)
                .addFilterBefore(new PublicKeyCredentialRequestOptionsFilter(operations), AuthorizationFilter.class);
    }

    private CookieCsrfTokenRepository tokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(cookies.name("form"));
        tokens.setCookieCustomizer(cookie ->
                cookie.httpOnly(true).secure(cookies.secure()).path("/").sameSite("Strict"));
        return tokens;
    }
}
