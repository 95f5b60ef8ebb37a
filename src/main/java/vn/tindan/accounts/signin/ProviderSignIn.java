package vn.tindan.accounts.signin;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.AccountEvent.Change;
import vn.tindan.accounts.Accounts;
import vn.tindan.accounts.OwnAccount;

/**
 * Signing in by a provider of single sign-on. It brings nobody in whom no administrator invited: at the first time its name
 * of a person must be that of an open account, which from then on belongs to the provider's own number of that person.
 */
@Service
@Transactional
public class ProviderSignIn {

    /** What a provider says where it asked for more than a password itself (RFC 8176). */
    private static final List<String> STRONG = List.of("mfa", "otp", "hwk", "swk", "fpt", "face");

    private final Accounts accounts;
    private final OwnAccount own;
    private final SecondFactor secondFactor;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProviderSignIn(Accounts accounts, OwnAccount own, SecondFactor secondFactor, JdbcClient jdbc, Clock clock) {
        this.accounts = accounts;
        this.own = own;
        this.secondFactor = secondFactor;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The officer of ours, or empty where we have none such. */
    public Optional<Authentication> signIn(Authentication proven) {
        if (!(proven.getPrincipal() instanceof OidcUser user)) {
            return Optional.empty();
        }
        return officer(user).filter(Account::enabled).map(Account::withoutHash).map(officer -> {
            own.tell(officer, Change.SIGNED_IN);
            return comeIn(officer, proven, user);
        });
    }

    private Optional<Account> officer(OidcUser user) {
        return jdbc.sql("""
                select o.username from accounts.provider_subject s join accounts.officer o on o.id = s.officer_id
                where s.issuer = :issuer and s.subject = :subject
                """)
                .param("issuer", issuer(user))
                .param("subject", user.getSubject())
                .query(String.class)
                .optional()
                .flatMap(accounts::find)
                .or(() -> bound(user));
    }

    private Optional<Account> bound(OidcUser user) {
        return Optional.ofNullable(user.getPreferredUsername())
                .flatMap(accounts::find)
                .filter(Account::enabled)
                .filter(officer -> bind(officer.id(), user) == 1)
                .map(officer -> {
                    own.tell(officer, Change.PROVIDER_BOUND);
                    return officer;
                });
    }

    /** An account that belongs to somebody of this provider already is nobody else's. */
    private int bind(UUID officer, OidcUser user) {
        return jdbc.sql("""
                insert into accounts.provider_subject (issuer, subject, officer_id, bound_at)
                values (:issuer, :subject, :officer, :now) on conflict do nothing
                """)
                .param("issuer", issuer(user))
                .param("subject", user.getSubject())
                .param("officer", officer)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String issuer(OidcUser user) {
        return Objects.requireNonNull(user.getIssuer()).toString();
    }

    /** What the provider proved counts from when it proved it: an old session there is no recent factor here. */
    private Authentication comeIn(Account officer, Authentication proven, OidcUser user) {
        var methods = user.getAuthenticationMethods();
        if (methods != null && methods.stream().anyMatch(STRONG::contains)) {
            Instant at = Optional.ofNullable(user.getAuthenticatedAt()).orElse(Instant.EPOCH);
            return secondFactor.with(
                    officer, proven, SecondFactor.factor(FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY, at));
        }
        return UsernamePasswordAuthenticationToken.authenticated(officer, null, secondFactor.afterPassword(officer));
    }
}
