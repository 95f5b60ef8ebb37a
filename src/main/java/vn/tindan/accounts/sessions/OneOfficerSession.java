package vn.tindan.accounts.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * A session is one officer's. Whoever signs in where somebody else was, or nobody, begins a new one: what was begun there, a
 * passkey or the secret of a code, would otherwise come to be theirs. The same officer goes on under a new id.
 */
public class OneOfficerSession implements SessionAuthenticationStrategy {

    @Override
    public void onAuthentication(Authentication proven, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session == null) {
            return;
        }
        if (isOf(session, proven.getName())) {
            request.changeSessionId();
        } else {
            session.invalidate();
            request.getSession();
        }
    }

    private static boolean isOf(HttpSession session, String username) {
        return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        instanceof SecurityContext context
                && context.getAuthentication() != null
                && username.equals(context.getAuthentication().getName());
    }
}
