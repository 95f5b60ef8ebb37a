package vn.tindan.accounts.signin;

import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.AccountEvent;
import vn.tindan.accounts.Accounts;
import vn.tindan.accounts.OwnAccount;

/**
 * Checks name and password. A name that is not known costs as much and is answered as one that is; a password too long to
 * be one is refused before it is hashed.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore room = new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);
    private final Accounts accounts;
    private final OwnAccount own;
    private final PasswordEncoder passwords;
    private final SignInThrottle throttle;
    private final SecondFactor secondFactor;
    private volatile @Nullable String nobodysHash;

    PasswordSignIn(
            Accounts accounts,
            OwnAccount own,
            PasswordEncoder passwords,
            SignInThrottle throttle,
            SecondFactor secondFactor) {
        this.accounts = accounts;
        this.own = own;
        this.passwords = passwords;
        this.throttle = throttle;
        this.secondFactor = secondFactor;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = attempt.getName().strip().toLowerCase(Locale.ROOT);
        String password = String.valueOf(attempt.getCredentials());
        if (username.length() > 40 || password.length() > PasswordRules.LONGEST) {
            throw wrong();
        }
        try {
            var account = check(username, password, placeOf(attempt));
            own.tell(account, AccountEvent.Change.SIGNED_IN);
            return signedIn(account, attempt);
        } catch (DataAccessException | TransactionException lost) {
            throw new InternalAuthenticationServiceException("no database", lost);
        }
    }

    private Account check(String username, String password, String place) {
        if (!throttle.admits(username, place)) {
            throw wrong();
        }
        String hash = accounts.find(username).map(Account::passwordHash).orElse(null);
        boolean matches = matches(password, hash == null ? nobodysHash() : hash);
        // as it stands now: hashing takes long enough for an administrator to end it
        var account = accounts.find(username).orElse(null);
        if (account == null || hash == null || !matches || !hash.equals(account.passwordHash()) || !account.enabled()) {
            throttle.failed(username, place);
            throw wrong();
        }
        throttle.succeeded(username, place);
        return account.withoutHash();
    }

    /** A few at a time: each takes 16 MiB, and whoever knows no password must not be able to take it all. */
    private boolean matches(String password, String hash) {
        try {
            if (!room.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new InternalAuthenticationServiceException("too many sign-ins at once");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InternalAuthenticationServiceException("interrupted", e);
        }
        try {
            return passwords.matches(password, hash);
        } finally {
            room.release();
        }
    }

    private Authentication signedIn(Account account, Authentication attempt) {
        Collection<? extends GrantedAuthority> authorities = secondFactor.afterPassword(account);
        var token = UsernamePasswordAuthenticationToken.authenticated(account, null, authorities);
        token.setDetails(attempt.getDetails());
        return token;
    }

    /** Computed by the same encoder, so that it costs what a real one costs. */
    private String nobodysHash() {
        String hash = nobodysHash;
        if (hash == null) {
            hash = String.valueOf(passwords.encode("nobody has this password"));
            nobodysHash = hash;
        }
        return hash;
    }

    private static String placeOf(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails web
                ? String.valueOf(web.getRemoteAddress())
                : "";
    }

    private static BadCredentialsException wrong() {
        return new BadCredentialsException("wrong name or password");
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
