package vn.tindan.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets "not yours" take as long as "not there". The database looks at a row before it hides it, which costs about a
 * millisecond that a row which does not exist does not cost; so either answer leaves at the next full step since its
 * request came. Measured by {@code bench/access/not-yours}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
public class EvenTime extends OncePerRequestFilter {

    private static final String BEGUN = EvenTime.class.getName() + ".begun";

    private final long step;

    /** By {@code tindan.absent-step}: some times what a refusal costs; nothing lets answers go at once. */
    EvenTime(@Value("${tindan.absent-step:50ms}") Duration step) {
        this.step = step.toNanos();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(BEGUN, System.nanoTime());
        chain.doFilter(request, response);
    }

    /** Holds the answer to this request back until its step is full. */
    public void await(HttpServletRequest request) {
        if (step > 0 && request.getAttribute(BEGUN) instanceof Long begun) {
            long end = System.nanoTime();
            end += step - (end - begun) % step;
            for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
                LockSupport.parkNanos(Math.min(left, TimeUnit.SECONDS.toNanos(1)));
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
            }
        }
    }
}
