package vn.tindan.clocks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import vn.tindan.shared.CountryTime;

/** When a limit ends: BLTTHS art. 134, as DOMAIN 1.5 counts. The day of the event itself is not counted. */
public final class Deadline {

    private Deadline() {}

    public static Instant after(Instant start, ClockUnit unit, int limit, WorkingDays days) {
        var day = CountryTime.day(start);
        return switch (unit) {
            case HOUR -> start.plus(Duration.ofHours(limit));
            case CALENDAR_DAY -> endOf(days.sameOrNext(day.plusDays(limit)));
            case WORKING_DAY -> endOf(days.after(day, limit));
            case MONTH -> endOf(days.sameOrNext(day.plusMonths(limit)));
        };
    }

    /** When three quarters of it are over: from then on it is amber. */
    public static Instant amber(Instant start, Instant due) {
        return start.plus(Duration.between(start, due).multipliedBy(3).dividedBy(4));
    }

    private static Instant endOf(LocalDate day) {
        return CountryTime.startOf(day.plusDays(1));
    }
}
