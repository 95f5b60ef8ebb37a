package vn.tindan.accounts;

import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.shared.RuleViolation;

/** Opens accounts and finds them again at sign-in. */
@Service
@Transactional
public class Accounts implements UserDetailsService {

    private final Officers officers;
    private final Units units;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;

    Accounts(Officers officers, Units units, PasswordEncoder passwords, ApplicationEventPublisher events) {
        this.officers = officers;
        this.units = units;
        this.passwords = passwords;
        this.events = events;
    }

    /** What one must say to be given an account. */
    public record Application(String username, String name, UnitId unit, Set<Role> roles, String password) {}

    public Account open(Application application) {
        if (officers.existsByUsername(application.username())) {
            throw new RuleViolation("accounts.username.taken", application.username());
        }
        var place = units.get(application.unit()).fullName();
        var officer = officers.saveAndFlush(Officer.from(application, hash(application.password())));
        events.publishEvent(new AccountEvent.Opened(officer.id(), officer.unit()));
        return officer.account(place);
    }

    private String hash(String password) {
        var hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalStateException("no hash");
        }
        return hash;
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(String username) {
        return officers.findByUsername(username)
                .map(officer -> officer.account(units.get(officer.unit()).fullName()));
    }

    @Override
    @Transactional(readOnly = true)
    public Account loadUserByUsername(String username) {
        return find(username).orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }
}
