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

    private Instant noticeDue(LocalDate told) {
        var subject = UUID.randomUUID();
        Instant start = CountryTime.startOf(told).plusSeconds(36_000);
        clocks.start(subject, UnitId.parse("v2-00004"), "NOTICE", start);
        return reading.of(subject, start).getFirst().dueAt();
    }

    @Test
    void knowsTheDaysThatWereExchangedIn2026() {
        assertThat(noticeDue(LocalDate.of(2025, 12, 31)))
                .as("not on Friday 2 January, but Monday to Wednesday")
                .isEqualTo(CountryTime.startOf(LocalDate.of(2026, 1, 8)));
        assertThat(noticeDue(LocalDate.of(2026, 1, 8)))
                .as("Friday, the Saturday made up for, Monday")
                .isEqualTo(CountryTime.startOf(LocalDate.of(2026, 1, 13)));
        assertThat(noticeDue(LocalDate.of(2026, 8, 27)))
                .as("Friday, then Thursday and Friday of the next week")
                .isEqualTo(CountryTime.startOf(LocalDate.of(2026, 9, 5)));
    }

    @Test
    void exchangesAWorkingDayForASaturdayAsAnAdministratorEntersIt() {
        var friday = LocalDate.of(2031, 5, 2);
        var saturday = LocalDate.of(2031, 5, 10);
        var before = noticeDue(friday.minusDays(2));
        calendar.name(new HolidayCalendar.Day(friday, "Nghỉ hoán đổi", false));
        calendar.name(new HolidayCalendar.Day(saturday, "Làm bù", true));
        assertThat(calendar.of(2031))
                .contains(new HolidayCalendar.Day(saturday, "Làm bù", true))
                .contains(new HolidayCalendar.Day(friday, "Nghỉ hoán đổi", false));
        assertThat(noticeDue(friday.minusDays(2))).isAfter(before);
        assertThat(noticeDue(saturday.minusDays(2)))
                .as("Friday, the Saturday made up for, Monday")
                .isEqualTo(CountryTime.startOf(saturday.plusDays(3)));
        calendar.forget(friday);
        calendar.forget(saturday);
        assertThat(noticeDue(friday.minusDays(2))).isEqualTo(before);
    }

    @Test
    void refusesADayWithoutAName() {
        assertThatThrownBy(() -> calendar.name(new HolidayCalendar.Day(LocalDate.of(2031, 3, 6), " ", false)))
                .isInstanceOf(RuleViolation.class);
    }
}
