package vn.tindan.demo;

import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Account;

/** Lets the demonstration act as somebody at a time of the past, through the same services as everybody. */
@Component
@Profile("demo")
class DemoStage {

    private static final Authentication CITIZEN = new AnonymousAuthenticationToken(
            "demo", "citizen", List.copyOf(AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));

    private final DemoClock clock;

    DemoStage(DemoClock clock) {
        this.clock = clock;
    }

    void asCitizen(Instant at, Runnable action) {
        perform(CITIZEN, at, action);
    }

    void as(Account officer, Instant at, Runnable action) {
        perform(UsernamePasswordAuthenticationToken.authenticated(officer, null, officer.getAuthorities()), at, action);
    }

    private void perform(Authentication who, Instant at, Runnable action) {
        SecurityContextHolder.getContext().setAuthentication(who);
        clock.turnTo(at);
        try {
            action.run();
        } finally {
            clock.turnBack();
            SecurityContextHolder.clearContext();
        }
    }
}
