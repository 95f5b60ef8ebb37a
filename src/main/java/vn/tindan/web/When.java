package vn.tindan.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.tindan.shared.CountryTime;

/** Days and instants as pages write them, at the country's time: 04/3/2025, 14:05 ngày 04/3/2025 (Nghị định 30). */
@Component("when")
public class When {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final MessageSource messages;
    private final Clock clock;

    When(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    public String day(LocalDate day) {
        return CountryTime.write(day);
    }

    public String instant(Instant instant) {
        Object[] parts = {TIME.format(instant.atZone(CountryTime.ZONE)), day(CountryTime.day(instant))};
        return messages.getMessage("web.when.instant", parts, LocaleContextHolder.getLocale());
    }

    /** The end of a limit: one that lasts to midnight is said as the end of its last day, as the law counts it. */
    public String end(Instant instant) {
        var at = instant.atZone(CountryTime.ZONE);
        if (!at.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return instant(instant);
        }
        Object[] parts = {day(at.toLocalDate().minusDays(1))};
        return messages.getMessage("web.distance.end-of-day", parts, LocaleContextHolder.getLocale());
    }

    /** How far it is from now, as it is said of a limit: còn 5 giờ, quá 3 ngày; whole days from two on. */
    public String distance(Instant instant) {
        var distance = Duration.between(clock.instant(), instant);
        String way = "web.distance." + (distance.isNegative() ? "past." : "left.");
        var length = distance.abs();
        if (length.toHours() >= 48) {
            return say(way + "days", length.toDays());
        }
        return length.toHours() > 0
                ? say(way + "hours", length.toHours())
                : say(way + "minutes", Math.max(1, length.toMinutes()));
    }

    private String say(String key, long count) {
        Object[] parts = {count};
        return messages.getMessage(key, parts, LocaleContextHolder.getLocale());
    }
}
