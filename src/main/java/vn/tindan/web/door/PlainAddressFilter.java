package vn.tindan.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an address that writes a plain letter as a number: {@code /%6Cogin} would be {@code /login} to the controllers, and
 * another address to every filter before them that looks at how it is written: which faces this instance shows, which forms
 * are sealed while they arrive, which doors close with the disk, who has shown a second factor. Nor has a page of ours a
 * part behind a semicolon. No browser writes so.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainAddressFilter extends OncePerRequestFilter {

    /** What RFC 3986 calls unreserved: letters, digits, hyphen, full stop, underscore, tilde. */
    private static final Pattern DISGUISED =
            Pattern.compile("%(2[de]|3[0-9]|4[1-9a-f]|5[0-9a]|5f|6[1-9a-f]|7[0-9a]|7e)|;", Pattern.CASE_INSENSITIVE);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (DISGUISED.matcher(request.getRequestURI()).find()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }
}
