package vn.tindan.figures.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tindan.figures.Coverage;
import vn.tindan.figures.DistinctCounts;
import vn.tindan.figures.Indicator;
import vn.tindan.figures.LiveCoverage;
import vn.tindan.figures.Period;
import vn.tindan.figures.ledger.Sums;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.DateRange;

/** What the ledger counted in an area, and for how many of its communes it could count. */
@Component
class LiveFigures {

    private final Sums sums;
    private final LiveCoverage coverage;
    private final List<DistinctCounts> distinct;

    LiveFigures(Sums sums, LiveCoverage coverage, List<DistinctCounts> distinct) {
        this.sums = sums;
        this.coverage = coverage;
        this.distinct = distinct;
    }

    /** Amounts by indicator; what is not listed is 0 where everybody recorded, and missing where somebody did not. */
    record Counted(
            boolean isRecorded,
            Coverage coverage,
            Map<String, BigDecimal> flows,
            Map<String, BigDecimal> stocks,
            Map<String, BigDecimal> distinct) {

        @Nullable BigDecimal amount(Indicator indicator) {
            if (!isRecorded) {
                return null;
            }
            if (indicator.isDistinct()) {
                return distinct.get(indicator.code());
            }
            var amount = (indicator.measure() == Indicator.Measure.STOCK ? stocks : flows).get(indicator.code());
            return amount == null && coverage.isComplete() ? BigDecimal.ZERO : amount;
        }
    }

    /** Counts until a day, where the period is not over. */
    Counted read(UnitId area, Period period, LocalDate until) {
        var recording = coverage.of(area, period);
        var last = until.isBefore(period.to()) ? until : period.to();
        if (!recording.isAny() || last.isBefore(period.from())) {
            return new Counted(false, recording.coverage(), Map.of(), Map.of(), Map.of());
        }
        var different = new HashMap<String, BigDecimal>();
        distinct.forEach(counts -> different.putAll(counts.at(area, last)));
        return new Counted(
                true,
                recording.coverage(),
                sums.flows(area, new DateRange(period.from(), last)),
                sums.stocks(area, last),
                different);
    }
}
