package vn.tindan.returns.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tindan.audit.Who;
import vn.tindan.figures.Indicator;
import vn.tindan.geography.UnitId;

/** A unit's return as its page shows it. */
public record FilingPage(
        UUID id,
        UUID round,
        UnitId unit,
        String place,
        String form,
        String period,
        LocalDate dueOn,
        boolean isOver,
        FilingState state,
        @Nullable Instant submittedAt,
        int version,
        List<Line> lines,
        List<Step> steps) {

    /**
     * One cell with what stands beside it.
     *
     * @param before the figure of the period before, as written; "…" where there is none
     * @param lastYear that of the same period of the year before
     */
    public record Line(Indicator indicator, Typed cell, String before, String lastYear, List<Finding> findings) {

        /** The same line with another cell, and what of the findings of the whole return is of it. */
        Line with(Typed other, List<Finding> all) {
            return new Line(
                    indicator,
                    other,
                    before,
                    lastYear,
                    all.stream()
                            .filter(finding -> finding.indicator().equals(indicator.code()))
                            .toList());
        }
    }

    /** Who did what to it, the latest first. */
    public record Step(Instant at, Who who, FilingStep step, String remark) {}

    FilingPage with(List<Line> others) {
        return new FilingPage(
                id, round, unit, place, form, period, dueOn, isOver, state, submittedAt, version, others, steps);
    }

    /** What the level above wrote when it last sent the return back. */
    public @Nullable Step sentBack() {
        return state == FilingState.SENT_BACK
                ? steps.stream()
                        .filter(step -> step.step() == FilingStep.SEND_BACK)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    public long blocking() {
        return lines.stream()
                .flatMap(line -> line.findings().stream())
                .filter(Finding::blocks)
                .count();
    }
}
