package vn.tindan.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

/** A place is held while a form is worked on, and never while somebody's line is waited for. */
class TurnFilterTests {

    private final IntakeGuard guard = new IntakeGuard(
            mock(Pressure.class),
            mock(ProofOfWork.class),
            mock(Patience.class),
            new GuardLimits(
                    3, 1_000_000, 500, Duration.ofSeconds(30), DataSize.ofMegabytes(1), 1, Duration.ofMillis(20)));
    private final TurnFilter filter = new TurnFilter(guard);

    private static MockHttpServletRequest form() {
        return new MockHttpServletRequest("POST", "/tips");
    }

    private boolean isFree() {
        boolean free = guard.enter();
        if (free) {
            guard.leave();
        }
        return free;
    }

    @Test
    void holdsAPlaceUntilTheFormWasWorkedOn() throws Exception {
        var seen = new ArrayList<Boolean>();
        filter.doFilter(form(), new MockHttpServletResponse(), (request, response) -> {
            seen.add(isFree());
            filter.postHandle(form(), new MockHttpServletResponse(), this, null);
            seen.add(isFree());
            filter.postHandle((MockHttpServletRequest) request, (MockHttpServletResponse) response, this, null);
            seen.add(isFree());
        });
        assertThat(seen)
                .as("while it is worked on, after another's page, while its own page is sent")
                .containsExactly(false, false, true);
        assertThat(isFree()).as("given back once").isTrue();
        assertThat(guard.enter()).isTrue();
        assertThat(guard.enter()).as("and not twice").isFalse();
        guard.leave();
    }

    @Test
    void givesThePlaceBackWhateverHappens() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> filter.doFilter(form(), new MockHttpServletResponse(), (_, _) -> {
                            throw new IllegalStateException("broken");
                        })))
                .isInstanceOf(IllegalStateException.class);
        assertThat(isFree()).isTrue();
    }

    /** Eight forms of one byte a second would close the door for everybody. */
    @Test
    void takesNoPlaceForAFormThatStillArrives() throws Exception {
        var seen = new ArrayList<Boolean>();
        var slow = new MockHttpServletRequest("POST", "/tips") {
            @Override
            public Map<String, String[]> getParameterMap() {
                seen.add(isFree());
                return super.getParameterMap();
            }
        };
        filter.doFilter(slow, new MockHttpServletResponse(), new MockFilterChain());
        assertThat(seen).containsExactly(true);
    }

    @Test
    void closesTheDoorWhereNoPlaceBecomesFreeAndLeavesOtherPagesAlone() throws Exception {
        assertThat(guard.enter()).isTrue();
        var closed = new MockHttpServletResponse();
        filter.doFilter(form(), closed, new MockFilterChain());
        assertThat(closed.getStatus()).isEqualTo(503);
        assertThat(closed.getHeader("Retry-After")).isNotBlank();
        for (var page : new MockHttpServletRequest[] {
            new MockHttpServletRequest("GET", "/tips"), new MockHttpServletRequest("POST", "/tips/track")
        }) {
            var open = new MockHttpServletResponse();
            filter.doFilter(page, open, new MockFilterChain());
            assertThat(open.getStatus()).isEqualTo(200);
        }
        guard.leave();
    }
}
