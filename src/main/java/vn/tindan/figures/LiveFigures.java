package vn.tindan.figures;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
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

    /** Amounts by indicator; what is not listed is 0 where somebody recorded, and missing where nobody did. */
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
            return (indicator.measure() == Indicator.Measure.STOCK ? stocks : flows)
                    .getOrDefault(indicator.code(), BigDecimal.ZERO);
        }
    }

    Counted read(UnitId area, Period period) {
        var recording = coverage.of(area, period);
        if (!recording.isAny()) {
            return new Counted(false, recording.coverage(), Map.of(), Map.of(), Map.of());
        }
        var different = new HashMap<String, BigDecimal>();
        distinct.forEach(counts -> different.putAll(counts.at(area, period.asOf())));
        return new Counted(
                true,
                recording.coverage(),
                sums.flows(area, new DateRange(period.from(), period.to())),
                sums.stocks(area, period.asOf()),
                different);
    }
}
