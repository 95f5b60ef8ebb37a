package vn.tindan.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.tindan.web.Language;

/**
 * Opens the door when the start is over. Whoever waits at it after a crash would otherwise take every connection to the
 * database, and the start, which needs one too, would give up.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class OpeningFilter extends OncePerRequestFilter {

    private static final String SECONDS = "5";

    private final MessageSource messages;
    private volatile boolean open;

    OpeningFilter(MessageSource messages) {
        this.messages = messages;
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        open = true;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (open) {
            chain.doFilter(request, response);
            return;
        }
        String why = messages.getMessage("web.starting", null, Language.VIETNAMESE.locale());
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.setContentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8).toString());
        response.getOutputStream().write(why.getBytes(StandardCharsets.UTF_8));
    }
}
