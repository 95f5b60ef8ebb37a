package vn.tindan.accounts.signin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationProvider;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Service;
import vn.tindan.accounts.AccountEvent.Change;
import vn.tindan.accounts.Accounts;
import vn.tindan.accounts.OwnAccount;

/** Signing in by a passkey, which is two factors by itself. */
@Service
public class PasskeySignIn {

    private static final Logger LOG = LoggerFactory.getLogger(PasskeySignIn.class);

    private final Accounts accounts;
    private final OwnAccount own;
    private final SecondFactor secondFactor;
    private final WebAuthnAuthenticationProvider provider;

    PasskeySignIn(
            Accounts accounts, OwnAccount own, SecondFactor secondFactor, WebAuthnRelyingPartyOperations operations) {
        this.accounts = accounts;
        this.own = own;
        this.secondFactor = secondFactor;
        this.provider = new WebAuthnAuthenticationProvider(operations, accounts);
    }

    public Authentication signIn(Authentication attempt) {
        var proven = prove(attempt);
        var officer = accounts.loadUserByUsername(proven.getName()).withoutHash();
        if (!officer.enabled()) {
            throw new DisabledException("not open");
        }
        own.tell(officer, Change.SIGNED_IN);
        return secondFactor.with(officer, proven, FactorGrantedAuthority.WEBAUTHN_AUTHORITY);
    }

    private Authentication prove(Authentication attempt) {
        try {
            return provider.authenticate(attempt);
        } catch (AuthenticationException refused) {
            LOG.warn("A sign-in by passkey failed");
            throw refused;
        }
    }
}
