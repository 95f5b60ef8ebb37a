package vn.tindan.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;

/** A change of the calendar counts what runs anew and keeps the end it had. */
@IntegrationTest
@Transactional
class HolidayCalendarTests {

    private final HolidayCalendar calendar;
    private final Clocks clocks;
    private final ClockReading reading;

    HolidayCalendarTests(HolidayCalendar calendar, Clocks clocks, ClockReading reading) {
        this.calendar = calendar;
        this.clocks = clocks;
        this.reading = reading;
    }

    @Test
    void movesTheEndOfARunningClockAndKeepsTheOldOne() {
        var subject = UUID.randomUUID();
        Instant start = CountryTime.startOf(LocalDate.of(2031, 3, 4)).plusSeconds(3600);
        clocks.start(subject, UnitId.parse("v2-00004"), "NOTICE", start);
        var before = reading.of(subject, start).getFirst().dueAt();
        assertThat(calendar.name(new HolidayCalendar.Day(LocalDate.of(2031, 3, 6), "Ngày thử", false)))
                .isPositive();
        var after = reading.of(subject, start).getFirst();
        assertThat(after.dueAt()).isAfter(before);
        assertThat(after.earlierEnds()).containsExactly(before);
        calendar.forget(LocalDate.of(2031, 3, 6));
        assertThat(reading.of(subject, start).getFirst().dueAt()).isEqualTo(before);
    }

    @Test
    void refusesADayWithoutAName() {
        assertThatThrownBy(() -> calendar.name(new HolidayCalendar.Day(LocalDate.of(2031, 3, 6), " ", false)))
                .isInstanceOf(RuleViolation.class);
    }
}
