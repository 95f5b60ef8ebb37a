package vn.tindan.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.tindan.web.IntakeClosed;

/**
 * Works on a few forms at a time, in the order in which they had arrived whole: of two hundred that come at once each waits
 * as long as the others, instead of all being slowed by all. No place is held while a line is waited for: neither by a form
 * that still arrives nor by a page that is still being sent.
 */
@Component
@Order(TurnFilter.BEHIND_THE_READING)
class TurnFilter extends OncePerRequestFilter implements HandlerInterceptor, WebMvcConfigurer {

    /** Of the parts of a form, which the attachments' filter does, and before the filters of Spring Security. */
    static final int BEHIND_THE_READING = -105;

    private static final String PLACE = TurnFilter.class.getName() + ".place";

    private final IntakeGuard guard;

    TurnFilter(IntakeGuard guard) {
        this.guard = guard;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String page = request.getRequestURI().substring(request.getContextPath().length());
        return !request.getMethod().equals("POST") || !page.equals("/tips");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.getParameterMap(); // reads what was not sent in parts
        if (!guard.enter()) {
            IntakeClosed.answer(request, response);
            return;
        }
        var place = new AtomicBoolean(true);
        request.setAttribute(PLACE, place);
        try {
            chain.doFilter(request, response);
        } finally {
            leave(place);
        }
    }

    private void leave(AtomicBoolean place) {
        if (place.getAndSet(false)) {
            guard.leave();
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/tips");
    }

    /** What is left is to write the answer. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (request.getAttribute(PLACE) instanceof AtomicBoolean place) {
            leave(place);
        }
    }
}
