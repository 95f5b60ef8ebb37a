package vn.tindan.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tindan.shared.CountryTime;

/** Limits of the law over dates, Tết 2026 (14 to 22 February) included; laws over thousands of seeded dates. */
class DeadlineTests {

    private static final WorkingDays TET = tet();

    private static WorkingDays tet() {
        var named = new HashMap<LocalDate, Boolean>();
        LocalDate.of(2026, 2, 14).datesUntil(LocalDate.of(2026, 2, 23)).forEach(day -> named.put(day, false));
        named.put(LocalDate.of(2026, 4, 30), false);
        named.put(LocalDate.of(2026, 5, 1), false);
        named.put(LocalDate.of(2026, 8, 22), true); // a Saturday made up for
        return new WorkingDays(named);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CountryTime.ZONE).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13T17:30, HOUR, 12, 2026-02-14T05:30",
        "2026-02-13T17:30, WORKING_DAY, 3, 2026-02-26T00:00",
        "2026-02-10T08:00, CALENDAR_DAY, 7, 2026-02-24T00:00",
        "2026-03-02T08:00, CALENDAR_DAY, 7, 2026-03-10T00:00",
        "2026-03-01T23:59, CALENDAR_DAY, 1, 2026-03-03T00:00",
        "2026-01-31T10:00, MONTH, 1, 2026-03-03T00:00",
        "2026-03-31T10:00, MONTH, 1, 2026-05-05T00:00",
        "2026-06-15T10:00, MONTH, 2, 2026-08-18T00:00",
        "2026-08-21T10:00, WORKING_DAY, 1, 2026-08-23T00:00",
        "2025-12-31T23:59, CALENDAR_DAY, 20, 2026-01-21T00:00"
    })
    void endsWhereTheLawSays(String start, ClockUnit unit, int limit, String due) {
        assertThat(Deadline.after(at(start), unit, limit, TET)).isEqualTo(at(due));
    }

    static Stream<Instant> dates() {
        var random = new Random(20260217);
        long from = at("2025-12-01T00:00").getEpochSecond();
        return Stream.generate(() -> Instant.ofEpochSecond(from + random.nextInt(200 * 24 * 3600)))
                .limit(2000);
    }

    @ParameterizedTest
    @MethodSource("dates")
    void endsAtMidnightAfterAWorkedDayAndNeverEarlierForMore(Instant start) {
        for (var unit : ClockUnit.values()) {
            var before = start;
            for (int limit = 1; limit <= 8; limit++) {
                var due = Deadline.after(start, unit, limit, TET);
                assertThat(due).isAfterOrEqualTo(before).isAfter(start);
                before = due;
                if (unit == ClockUnit.HOUR) {
                    assertThat(Duration.between(start, due)).hasHours(limit);
                } else {
                    var last = CountryTime.day(due.minusNanos(1));
                    assertThat(CountryTime.startOf(last.plusDays(1))).isEqualTo(due);
                    assertThat(TET.isWorked(last)).isTrue();
                }
            }
        }
    }

    /** Counted the slow way: day by day, every worked one after the first. */
    @ParameterizedTest
    @MethodSource("dates")
    void countsWorkingDaysOneByOne(Instant start) {
        var day = CountryTime.day(start);
        for (int worked = 0; worked < 5; ) {
            day = day.plusDays(1);
            worked += TET.isWorked(day) ? 1 : 0;
        }
        assertThat(Deadline.after(start, ClockUnit.WORKING_DAY, 5, TET))
                .isEqualTo(CountryTime.startOf(day.plusDays(1)));
    }

    /** A day of rest more never makes a limit shorter. */
    @ParameterizedTest
    @MethodSource("dates")
    void growsWithEveryHoliday(Instant start) {
        var more = new HashMap<>(TET.named());
        more.put(CountryTime.day(start).plusDays(3), false);
        for (var unit : ClockUnit.values()) {
            assertThat(Deadline.after(start, unit, 3, new WorkingDays(more)))
                    .isAfterOrEqualTo(Deadline.after(start, unit, 3, TET));
        }
    }

    @Test
    void turnsAmberAtThreeQuarters() {
        var start = at("2026-03-02T08:00");
        assertThat(Deadline.amber(start, start.plus(Duration.ofHours(12)))).isEqualTo(at("2026-03-02T17:00"));
        var due = start.plus(Duration.ofHours(12));
        assertThat(ClockReading.state(start, due, null, at("2026-03-02T16:59"))).isEqualTo(Clocks.State.RUNNING);
        assertThat(ClockReading.state(start, due, null, at("2026-03-02T17:00"))).isEqualTo(Clocks.State.AMBER);
        assertThat(ClockReading.state(start, due, null, due)).isEqualTo(Clocks.State.LATE);
        assertThat(ClockReading.state(start, due, due.minusSeconds(1), due)).isEqualTo(Clocks.State.MET);
        assertThat(ClockReading.state(start, due, due, due)).isEqualTo(Clocks.State.MET_LATE);
    }
}
