package vn.tindan.tips.inbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a page of the list ends and the next goes on: the instant it is sorted by, and the tip. */
public record Mark(Instant at, UUID tip) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,17})_([0-9a-f-]{36})");

    /** What an address says; empty where it cannot be read, so that the list begins at its beginning. */
    static Optional<Mark> parse(@Nullable String text) {
        var found = WRITTEN.matcher(text == null ? "" : text);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Mark(
                    Instant.EPOCH.plus(Long.parseLong(found.group(1)), ChronoUnit.MICROS),
                    UUID.fromString(found.group(2))));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "_" + tip;
    }
}
