package vn.tindan.accounts.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Account;

/**
 * Who needs a second factor, and who has shown one. After the password alone an officer who needs one has no role at all,
 * so that no address opens by an oversight; the code or the passkey gives the roles.
 */
@Component
public class SecondFactor {

    /** What an officer carries between the two steps. */
    public static final String DUE = "SECOND_FACTOR_DUE";

    /** That none was chosen yet: only who carries this may choose the first. */
    public static final String TO_CHOOSE = "SECOND_FACTOR_TO_CHOOSE";

    /** The factor of a code, beside Spring Security's of a passkey. */
    static final String CODE = "FACTOR_CODE";

    /** How long a factor counts as just shown: for delicate acts. */
    public static final Duration RECENT = Duration.ofMinutes(10);

    private final boolean required;
    private final CodeFactor codes;
    private final Passkeys passkeys;
    private final Clock clock;

    SecondFactor(
            @Value("${tindan.second-factor.required:#{!environment.acceptsProfiles('demo')}}") boolean required,
            CodeFactor codes,
            Passkeys passkeys,
            Clock clock) {
        this.required = required;
        this.codes = codes;
        this.passkeys = passkeys;
        this.clock = clock;
    }

    public boolean isRequired() {
        return required;
    }

    public boolean hasOne(Account officer) {
        return codes.isSetUp(officer) || passkeys.countOf(officer) > 0;
    }

    Collection<? extends GrantedAuthority> afterPassword(Account officer) {
        var password = factor(FactorGrantedAuthority.PASSWORD_AUTHORITY, clock.instant());
        var due = new SimpleGrantedAuthority(DUE);
        if (hasOne(officer)) {
            return List.of(password, due);
        }
        if (required) {
            return List.of(password, due, new SimpleGrantedAuthority(TO_CHOOSE));
        }
        var authorities = new ArrayList<GrantedAuthority>(officer.getAuthorities());
        authorities.add(password);
        return authorities;
    }

    /** The same officer with the roles, now that the second factor was shown. */
    public Authentication complete(Account officer, Authentication before) {
        return with(officer, before, CODE);
    }

    Authentication with(Account officer, Authentication before, String factor) {
        return with(officer, before, factor(factor, clock.instant()));
    }

    Authentication with(Account officer, Authentication before, FactorGrantedAuthority factor) {
        var authorities = new ArrayList<GrantedAuthority>(officer.getAuthorities());
        before.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .filter(each -> !factor.getAuthority().equals(each.getAuthority()))
                .forEach(authorities::add);
        authorities.add(factor);
        var token = UsernamePasswordAuthenticationToken.authenticated(officer, null, authorities);
        token.setDetails(before.getDetails());
        return token;
    }

    static FactorGrantedAuthority factor(String name, Instant shown) {
        return FactorGrantedAuthority.withAuthority(name).issuedAt(shown).build();
    }

    static boolean isDue(Authentication authentication) {
        return authentication.getAuthorities().stream().anyMatch(each -> DUE.equals(each.getAuthority()));
    }

    /** Whether a factor beyond the password was shown, but too long ago for a delicate act. */
    public boolean isStale(Authentication authentication) {
        var shown = authentication.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(FactorGrantedAuthority.class::cast)
                .filter(each -> !FactorGrantedAuthority.PASSWORD_AUTHORITY.equals(each.getAuthority()))
                .toList();
        return !shown.isEmpty()
                && shown.stream()
                        .noneMatch(each -> each.getIssuedAt().plus(RECENT).isAfter(clock.instant()));
    }
}
