package vn.tindan.cases.story;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tindan.audit.Who;

/** One moment of the story: what happened, and the words that belong to it. */
public record Told(
        LocalDate happenedOn,
        Instant at,
        Who who,
        String step,
        @Nullable String note) {}
