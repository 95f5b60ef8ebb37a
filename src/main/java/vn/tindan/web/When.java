package vn.tindan.web;

import java.time.Instant;
import java.time.LocalDate;
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

    When(MessageSource messages) {
        this.messages = messages;
    }

    public String day(LocalDate day) {
        return CountryTime.write(day);
    }

    public String instant(Instant instant) {
        Object[] parts = {TIME.format(instant.atZone(CountryTime.ZONE)), day(CountryTime.day(instant))};
        return messages.getMessage("web.when.instant", parts, LocaleContextHolder.getLocale());
    }
}
