package vn.tindan.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.altcha.altcha.Altcha;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;
import vn.tindan.sealing.Pepper;
import vn.tindan.support.IntegrationTest;
import vn.tindan.web.IntakeClosed;

/** ATTACKS 46, 48, 50 and 51 below the pages: work, patience, rates, room. */
@IntegrationTest
class GuardTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final GuardLimits LIMITS = limits(1, Duration.ofMillis(50));

    private final Pepper pepper;
    private final Spent spent;
    private final JdbcClient jdbc;
    private final Clock clock;

    GuardTests(Pepper pepper, Spent spent, JdbcClient jdbc, Clock clock) {
        this.pepper = pepper;
        this.spent = spent;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private static GuardLimits limits(int atOnce, Duration queue) {
        return new GuardLimits(3, 1_000_000, 500, Duration.ofSeconds(30), DataSize.ofMegabytes(1), atOnce, queue);
    }

    private ProofOfWork workAfter(Duration later) {
        return new ProofOfWork(LIMITS, pepper, spent, Clock.offset(clock, later), JSON);
    }

    private Patience patienceAfter(Duration later) {
        return new Patience(LIMITS, pepper, spent, Clock.offset(clock, later));
    }

    private static String solve(String challenge) throws Exception {
        String[] part = challenge.split("\\|");
        for (long number = 0; number <= Long.parseLong(part[2]); number++) {
            if (Altcha.hashHex(Altcha.Algorithm.SHA256, part[0] + number).equals(part[1])) {
                return payload(part, number);
            }
        }
        throw new AssertionError("no solution");
    }

    private static String payload(String[] part, long number) {
        var answer = Map.of(
                "algorithm", "SHA-256", "challenge", part[1], "number", number, "salt", part[0], "signature", part[3]);
        return Base64.getEncoder()
                .encodeToString(JSON.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void acceptsWorkOnceAndForItsFormOnly() throws Exception {
        var work = workAfter(Duration.ZERO);
        String solution = solve(work.challengeFor("form-a"));
        assertThat(work.accepts(solution, "form-b")).as("another client's form").isFalse();
        assertThat(workAfter(Duration.ofMinutes(21)).accepts(solution, "form-a"))
                .as("stale")
                .isFalse();
        assertThat(work.accepts(solution, "form-a")).isTrue();
        assertThat(work.accepts(solution, "form-a")).as("again").isFalse();
    }

    @Test
    void acceptsNoWorkThatWasNotDone() {
        var work = workAfter(Duration.ZERO);
        String[] part = work.challengeFor("form-c").split("\\|");
        assertThat(work.accepts(payload(part, -1), "form-c")).isFalse();
        assertThat(work.accepts(payload(part, 501), "form-c"))
                .as("beyond the asked work")
                .isFalse();
        part[3] = HexFormat.of().formatHex(new byte[32]);
        assertThat(work.accepts(payload(part, 1), "form-c"))
                .as("signed by another")
                .isFalse();
        for (String rubbish : new String[] {"", " ", "AAAA", "{}", "bnVsbA==", "e30=", "[]", "x".repeat(5_000)}) {
            assertThat(work.accepts(rubbish, "form-c")).as(rubbish).isFalse();
        }
    }

    @Test
    void letsPatienceInAfterTheWaitOnceAndForItsFormOnly() {
        String ticket = patienceAfter(Duration.ZERO).ticketFor("form-d");
        assertThat(patienceAfter(Duration.ZERO).accepts(ticket, "form-d"))
                .as("at once")
                .isFalse();
        var later = patienceAfter(Duration.ofSeconds(31));
        assertThat(later.accepts(ticket, "form-e")).as("another form").isFalse();
        assertThat(later.accepts("0000000001" + ticket.substring(10), "form-d"))
                .as("backdated")
                .isFalse();
        assertThat(patienceAfter(Duration.ofHours(3)).accepts(ticket, "form-d"))
                .as("stale")
                .isFalse();
        assertThat(later.accepts(ticket, "form-d")).isTrue();
        assertThat(later.accepts(ticket, "form-d")).as("again").isFalse();
    }

    @Test
    void asksOneAddressForMoreAndLeavesTheOthersInPeace() {
        var pressure = new Pressure(jdbc, LIMITS, pepper, clock);
        String flooding = "203.0.113." + UUID.randomUUID();
        for (int tip = 0; tip < 3; tip++) {
            assertThat(pressure.risesWith(flooding)).isFalse();
        }
        assertThat(pressure.risesWith(flooding)).isTrue();
        assertThat(pressure.risesWith("203.0.113.8" + UUID.randomUUID())).isFalse();
    }

    @Test
    void hearsWhatOtherInstancesCounted() {
        var here = new Pressure(jdbc, LIMITS, pepper, clock);
        var there = new Pressure(jdbc, LIMITS, pepper, clock);
        String flooding = "203.0.113." + UUID.randomUUID();
        for (int tip = 0; tip < 3; tip++) {
            assertThat(there.risesWith(flooding)).isFalse();
        }
        there.tell();
        assertThat(here.risesWith(flooding)).as("not heard yet").isFalse();
        here.tell();
        assertThat(here.risesWith(flooding)).isTrue();
        there.tell();
        there.tell();
        assertThat(jdbc.sql("select tips from guard.tally where name = :name")
                        .param("name", here.nameOf(flooding))
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void startsAnewAfterTenMinutes() {
        var shift = new AtomicReference<>(Duration.ZERO);
        var time = InstantSource.offset(() -> clock.instant().plus(shift.get()), Duration.ZERO)
                .withZone(ZoneOffset.UTC);
        var pressure = new Pressure(jdbc, LIMITS, pepper, time);
        String crowd = "203.0.113." + UUID.randomUUID();
        for (int tip = 0; tip < 3; tip++) {
            pressure.risesWith(crowd);
        }
        pressure.tell();
        assertThat(pressure.risesWith(crowd)).isTrue();
        shift.set(Duration.ofMinutes(10));
        pressure.tell();
        assertThat(pressure.risesWith(crowd)).isFalse();
    }

    @Test
    void keepsNoAddressAndNoNameThatLastsLongerThanADay() {
        var pressure = new Pressure(jdbc, LIMITS, pepper, clock);
        pressure.risesWith("203.0.113.77");
        pressure.tell();
        String table = jdbc.sql("select string_agg(name, ' ') from guard.tally")
                .query(String.class)
                .single();
        assertThat(table).contains(pressure.nameOf("203.0.113.77")).doesNotContain("203.0.113");
        var tomorrow = new Pressure(jdbc, LIMITS, pepper, Clock.offset(clock, Duration.ofDays(1)));
        assertThat(tomorrow.nameOf("203.0.113.77")).isNotEqualTo(pressure.nameOf("203.0.113.77"));
    }

    @Test
    void closesTheDoorWhereNoPlaceBecomesFree() throws Exception {
        var guard = new IntakeGuard(
                new Pressure(jdbc, LIMITS, pepper, clock),
                workAfter(Duration.ZERO),
                patienceAfter(Duration.ZERO),
                LIMITS);
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        var first = Thread.ofVirtual()
                .start(() -> guard.inTurn(() -> {
                    inside.countDown();
                    try {
                        leave.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return "kept";
                }));
        inside.await();
        assertThatThrownBy(() -> guard.inTurn(() -> "kept")).isInstanceOf(IntakeClosed.class);
        leave.countDown();
        first.join();
        assertThat(guard.inTurn(() -> "kept")).isEqualTo("kept");
    }

    @Test
    void closesEveryDoorOfIntakeAndNoOtherWhenTheDiskIsFull() throws Exception {
        var filter = new ClosingFilter(new DiskGuard(1_000, () -> 999));
        for (String[] door : new String[][] {{"POST", "/tips"}, {"GET", "/tips/new"}, {"POST", "/api/v1/tips"}}) {
            var answer = new MockHttpServletResponse();
            filter.doFilter(new MockHttpServletRequest(door[0], door[1]), answer, new MockFilterChain());
            assertThat(answer.getStatus()).as(door[1]).isEqualTo(503);
            assertThat(answer.getHeader("Retry-After")).isNotBlank();
        }
        for (String page : new String[] {"/", "/tips/track", "/tips/receipt"}) {
            var answer = new MockHttpServletResponse();
            filter.doFilter(new MockHttpServletRequest("GET", page), answer, new MockFilterChain());
            assertThat(answer.getStatus()).as(page).isEqualTo(200);
        }
    }
}
