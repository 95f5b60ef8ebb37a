package vn.tindan.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who acts: what a signed-in principal says of itself to the trail. */
public interface Actor {

    Actor CITIZEN = new Someone("citizen");
    Actor SYSTEM = new Someone("system");

    String actorName();

    default @Nullable String actorRole() {
        return null;
    }

    default @Nullable String actorUnit() {
        return null;
    }

    /** The one who acts in this thread: an officer, a citizen without an account, or the system itself. */
    static Actor current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            return SYSTEM;
        }
        if (authentication instanceof AnonymousAuthenticationToken) {
            return CITIZEN;
        }
        return authentication.getPrincipal() instanceof Actor actor ? actor : new Someone(authentication.getName());
    }

    /** An actor of whom only a name is known. */
    record Someone(String actorName) implements Actor {}
}
