package vn.tindan.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The faces of an instance ({@code tindan.surface}): a public one has no page of officers and no way to sign in, an office
 * one no form for citizens. What a face does not have is not there.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SurfaceFilter extends OncePerRequestFilter {

    private static final List<String> OFFICE =
            List.of("/office", "/admin", "/login", "/logout", "/webauthn", "/oauth2", "/invitation", "/api/v1/figures");
    private static final List<String> PUBLIC = List.of("/tips", "/api/v1/tips");

    private final List<String> absent;

    SurfaceFilter(@Value("${tindan.surface:all}") String surface) {
        this.absent = switch (surface.toLowerCase(Locale.ROOT)) {
            case "all" -> List.of();
            case "public" -> OFFICE;
            case "office" -> PUBLIC;
            default -> throw new IllegalArgumentException("tindan.surface is all, public or office, not " + surface);
        };
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (absent.stream().anyMatch(each -> path.equals(each) || path.startsWith(each + "/"))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }
}
