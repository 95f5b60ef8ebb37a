package vn.tindan.accounts.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import vn.tindan.accounts.Account;

/**
 * Writes down for the operator what an officer was refused: an address that their role does not have, or a thing that is
 * not theirs or not there. Numbers and patterns of addresses only; of a citizen nothing is written (ASVS 5.0, 16.3.2).
 */
class RefusedRequests extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedRequests.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (AccessDeniedException denied) {
            tell(request, HttpStatus.FORBIDDEN.value());
            throw denied;
        }
        if (response.getStatus() == HttpStatus.NOT_FOUND.value()) {
            tell(request, response.getStatus());
        }
    }

    private static void tell(HttpServletRequest request, int status) {
        var known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null && known.getPrincipal() instanceof Account officer) {
            LOG.warn(
                    "Refused with {}: officer {} of {}, {} {}, id {}",
                    status,
                    officer.id(),
                    officer.unit(),
                    request.getMethod(),
                    pattern(request),
                    id(request));
        }
    }

    /** Never the address itself: somebody may have typed anything there. */
    private static String pattern(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (pattern != null) {
            return pattern.toString();
        }
        String path = request.getServletPath();
        return path.startsWith("/admin") ? "/admin/**" : path.startsWith("/office") ? "/office/**" : "/**";
    }

    private static String id(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("id") instanceof String id) {
            try {
                return UUID.fromString(id).toString();
            } catch (IllegalArgumentException _) {
                return "none";
            }
        }
        return "none";
    }
}
