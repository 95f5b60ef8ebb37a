package vn.tindan.figures.source;

import java.time.LocalDate;
import vn.tindan.figures.Period;
import vn.tindan.shared.DateRange;

/** A period, and the day that it is counted until, which may lie within it or behind it. */
public record Span(Period period, LocalDate until) {

    LocalDate last() {
        return until.isBefore(period.to()) ? until : period.to();
    }

    boolean isBeforeItsPeriod() {
        return last().isBefore(period.from());
    }

    DateRange days() {
        return new DateRange(period.from(), last());
    }
}
