package vn.tindan.tips.life;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tindan.tips.terms.Outcome;

/**
 * What came of a tip, and on which day.
 *
 * @param onTime whether every clock of the law was kept when it ended; not known of what ended before clocks were kept
 */
@Embeddable
public record Ending(
        @Enumerated(EnumType.STRING) Outcome outcome,
        @Nullable LocalDate outcomeOn,
        @Nullable Boolean onTime) {}
