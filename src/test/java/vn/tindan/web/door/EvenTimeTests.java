package vn.tindan.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class EvenTimeTests {

    private static final Duration STEP = Duration.ofMillis(200);

    /** How long an answer takes, in milliseconds, where finding out took so long. */
    private static long answer(EvenTime even, long findingOut)
            throws ServletException, IOException, InterruptedException {
        HttpServletRequest request = new MockHttpServletRequest();
        long begun = System.nanoTime();
        even.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        Thread.sleep(findingOut);
        even.await(request);
        return (System.nanoTime() - begun) / 1_000_000;
    }

    @Test
    void answersAtTheNextFullStepHoweverLongItTookToFindOut() throws Exception {
        var even = new EvenTime(STEP);
        assertThat(answer(even, 1)).isGreaterThanOrEqualTo(199);
        assertThat(answer(even, 60)).isBetween(199L, 399L);
        assertThat(answer(even, 230)).isGreaterThanOrEqualTo(399);
    }

    @Test
    void holdsNothingBackWithoutAStep() throws Exception {
        assertThat(answer(new EvenTime(Duration.ZERO), 0)).isLessThan(150);
    }

    @Test
    void endsAtOnceWhereTheServerStops() throws Exception {
        Thread.currentThread().interrupt();
        var request = new MockHttpServletRequest();
        var even = new EvenTime(Duration.ofMinutes(5));
        even.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        even.await(request);
        assertThat(Thread.interrupted()).isTrue();
    }
}
