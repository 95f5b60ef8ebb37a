package vn.tindan.accounts.signin;

import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationProvider;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Service;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.AccountEvent.Change;
import vn.tindan.accounts.Accounts;
import vn.tindan.accounts.OwnAccount;

/** Signing in without our password: by a passkey, or by a provider of single sign-on. Both end in an officer of ours. */
@Service
public class PasskeySignIn {

    /** What a provider says where it asked for more than a password itself (RFC 8176). */
    private static final List<String> STRONG = List.of("mfa", "otp", "hwk", "swk", "fpt", "face");

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
        var proven = provider.authenticate(attempt);
        var officer = accounts.loadUserByUsername(proven.getName()).withoutHash();
        if (!officer.enabled()) {
            throw new DisabledException("not open");
        }
        own.tell(officer, Change.SIGNED_IN);
        return secondFactor.with(officer, proven, FactorGrantedAuthority.WEBAUTHN_AUTHORITY);
    }

    /** Empty where we have no such officer: a provider brings nobody in whom no administrator invited. */
    public Optional<Authentication> fromProvider(Authentication authentication) {
        if (!(authentication.getPrincipal() instanceof OidcUser user) || user.getPreferredUsername() == null) {
            return Optional.empty();
        }
        return accounts.find(user.getPreferredUsername())
                .filter(Account::enabled)
                .map(Account::withoutHash)
                .map(officer -> {
                    own.tell(officer, Change.SIGNED_IN);
                    return comeIn(officer, authentication, user);
                });
    }

    private Authentication comeIn(Account officer, Authentication before, OidcUser user) {
        var methods = user.getAuthenticationMethods();
        if (methods != null && methods.stream().anyMatch(STRONG::contains)) {
            return secondFactor.with(officer, before, FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY);
        }
        return UsernamePasswordAuthenticationToken.authenticated(officer, null, secondFactor.afterPassword(officer));
    }
}
