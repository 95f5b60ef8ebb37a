package vn.tindan.guard;

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
import vn.tindan.web.IntakeClosed;

/** Closes the doors of intake, before a byte of the body is read, where there is no room to keep what would come. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class ClosingFilter extends OncePerRequestFilter {

    private static final Pattern DOORS = Pattern.compile(
            "GET /tips/new|POST /tips|POST /office/tips|POST /api/v1/tips|(POST|PATCH) /tips/(track/files|files|uploads).*");

    private final DiskGuard disk;

    ClosingFilter(DiskGuard disk) {
        this.disk = disk;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String page = request.getRequestURI().substring(request.getContextPath().length());
        if (DOORS.matcher(request.getMethod() + " " + page).matches() && !disk.hasRoom()) {
            IntakeClosed.answer(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
