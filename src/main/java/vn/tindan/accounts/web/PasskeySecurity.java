package vn.tindan.accounts.web;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsFilter;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.sessions.OneOfficerSession;
import vn.tindan.accounts.signin.PasskeySignIn;

/** Signing in by a passkey, and registering one. */
@Component
class PasskeySecurity {

    private final PasskeySignIn passkeys;
    private final WebAuthnRelyingPartyOperations operations;
    private final UserCredentialRepository keys;

    PasskeySecurity(PasskeySignIn passkeys, WebAuthnRelyingPartyOperations operations, UserCredentialRepository keys) {
        this.passkeys = passkeys;
        this.operations = operations;
        this.keys = keys;
    }

    void apply(HttpSecurity http) {
        var signIn = new WebAuthnAuthenticationFilter();
        AuthenticationManager manager = passkeys::signIn;
        signIn.setAuthenticationManager(manager);
        signIn.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        signIn.setSessionAuthenticationStrategy(new OneOfficerSession());
        var registration = new WebAuthnRegistrationFilter(keys, operations);
        registration.setRemoveCredentialMatcher(
                request -> false); // done on the page of factors, where the last one stays
        http.addFilterBefore(signIn, UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(registration, AuthorizationFilter.class)
                .addFilterAfter(new PublicKeyCredentialCreationOptionsFilter(operations), AuthorizationFilter.class)
                .addFilterBefore(new PublicKeyCredentialRequestOptionsFilter(operations), AuthorizationFilter.class);
    }
}
