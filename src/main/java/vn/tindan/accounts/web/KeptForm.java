package vn.tindan.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import vn.tindan.accounts.Account;

/**
 * What an officer had typed when a delicate act asked for the second factor again: kept sealed in their session, and
 * offered to them once it was shown. Files are not kept; the page with the form asks before one is chosen.
 */
record KeptForm(UUID officer, String path, Map<String, List<String>> fields) implements Serializable {

    /** Where it is offered again. */
    static final String PAGE = "/login/second-factor/form";

    private static final String ATTRIBUTE = "accounts.kept-form";
    private static final int LONGEST = 200_000;

    static void keep(HttpServletRequest request, Account officer) {
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf")) {
                fields.put(name, List.of(values));
            }
        });
        int length = fields.values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
        if (length <= LONGEST) {
            request.getSession().setAttribute(ATTRIBUTE, new KeptForm(officer.id(), request.getRequestURI(), fields));
        }
    }

    static boolean waitsFor(HttpServletRequest request, Authentication authentication) {
        return of(request.getSession(false), authentication).isPresent();
    }

    /** Once: whoever reads it has it. */
    static Optional<KeptForm> take(HttpServletRequest request, Authentication authentication) {
        var kept = of(request.getSession(false), authentication);
        kept.ifPresent(_ -> request.getSession().removeAttribute(ATTRIBUTE));
        return kept;
    }

    @SuppressWarnings("NullAway") // there is a session, or there is none
    private static Optional<KeptForm> of(HttpSession session, Authentication authentication) {
        return session != null
                        && session.getAttribute(ATTRIBUTE) instanceof KeptForm kept
                        && authentication.getPrincipal() instanceof Account officer
                        && officer.id().equals(kept.officer())
                ? Optional.of(kept)
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "kept form of " + path;
    }
}
