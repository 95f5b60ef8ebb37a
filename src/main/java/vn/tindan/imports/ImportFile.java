package vn.tindan.imports;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tindan.audit.Who;
import vn.tindan.figures.Convention;
import vn.tindan.figures.EnteredFigures.Status;
import vn.tindan.shared.RuleViolation;

/**
 * A file of figures as its page shows it.
 *
 * @param done rows read so far
 * @param refusal why the file as a whole could not be read
 * @param counts rows by what they would do
 */
public record ImportFile(
        UUID id,
        String name,
        String sha256,
        Convention year,
        Status status,
        ImportState state,
        int done,
        @Nullable RuleViolation refusal,
        Step came,
        @Nullable Step entered,
        @Nullable Step takenBack,
        Map<Verdict, Integer> counts) {

    /** Who did it and when. */
    public record Step(Instant at, Who who, String why) {}

    public int count(Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    public int problems() {
        return count(Verdict.PROBLEM);
    }

    /** Rows that would enter a figure. */
    public int toEnter() {
        return count(Verdict.NEW) + count(Verdict.CHANGED) + count(Verdict.UNDATED);
    }

    public boolean mayEnter() {
        return state == ImportState.READ && problems() == 0 && toEnter() > 0;
    }

    /** Every row stands already, with the same source and finality: there is nothing to enter. */
    public boolean isNothingNew() {
        return state == ImportState.READ && problems() == 0 && toEnter() == 0;
    }

    public boolean mayBeTakenBack() {
        return state == ImportState.ENTERED;
    }

    public boolean mayBeCancelled() {
        return state.isRunning() || state == ImportState.READ;
    }
}
