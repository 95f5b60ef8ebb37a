package vn.tindan.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one place that says which day it is: days of the law and of every figure are days at UTC+7. */
public final class CountryTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private CountryTime() {}

    public static LocalDate today(Clock clock) {
        return day(clock.instant());
    }

    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The first instant of a day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** "05/01/2026", "14/7/2025": days below 10 and the months 1 and 2 take a zero (Nghị định 30/2020, annex I). */
    public static String write(LocalDate day) {
        int month = day.getMonthValue();
        return "%02d/%s%d/%d".formatted(day.getDayOfMonth(), month < 3 ? "0" : "", month, day.getYear());
    }
}
