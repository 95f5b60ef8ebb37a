package vn.tindan.figures.source;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tindan.figures.Coverage;
import vn.tindan.figures.DistinctCounts;
import vn.tindan.figures.Indicator;
import vn.tindan.figures.LiveCoverage;
import vn.tindan.figures.LiveCoverage.Recorders;
import vn.tindan.figures.LiveCoverage.Recording;
import vn.tindan.figures.ledger.Sums;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.DateRange;

/** What the ledger counted in an area, and for how many of its communes it could count. */
@Component
class LiveFigures {

    private static final Map<UnitId, Map<String, BigDecimal>> NOTHING = Map.of();

    private final Sums sums;
    private final LiveCoverage coverage;
    private final FormerCommunes former;
    private final List<DistinctCounts> distinct;

    LiveFigures(Sums sums, LiveCoverage coverage, FormerCommunes former, List<DistinctCounts> distinct) {
        this.sums = sums;
        this.former = former;
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
            var amounts =
                    indicator.isDistinct() ? distinct : indicator.measure() == Indicator.Measure.STOCK ? stocks : flows;
            var amount = amounts.get(indicator.code());
            return amount == null && coverage.isComplete() ? BigDecimal.ZERO : amount;
        }
    }

    /** Counts of each area in each of the spans; different things only where they are wanted. */
    List<Map<UnitId, Counted>> read(Collection<UnitId> areas, List<Span> spans, Collection<Indicator> wanted) {
        var recorders = coverage.of(areas);
        var whole = new HashMap<UnitId, List<UnitId>>();
        areas.forEach(area -> whole.put(area, former.withWhole(area)));
        return spans.stream()
                .map(span -> read(
                        whole,
                        area -> recorders.getOrDefault(area, Recorders.NONE).during(span.period()),
                        span,
                        wanted))
                .toList();
    }

    private Map<UnitId, Counted> read(
            Map<UnitId, List<UnitId>> areas,
            Function<UnitId, Recording> recordings,
            Span span,
            Collection<Indicator> wanted) {
        var recorded = new HashMap<>(areas);
        recorded.keySet()
                .removeIf(area ->
                        span.isBeforeItsPeriod() || !recordings.apply(area).isAny());
        var flowing = codes(wanted, false);
        var standing = codes(wanted, true);
        var flows = recorded.isEmpty() || flowing.isEmpty()
                ? NOTHING
                : together(recorded, all -> sums.flows(all, span.days(), flowing));
        var stocks = recorded.isEmpty() || standing.isEmpty()
                ? NOTHING
                : together(recorded, all -> sums.stocks(all, span.last(), standing));
        var counted = new HashMap<UnitId, Counted>();
        areas.forEach((area, parts) -> counted.put(
                area,
                new Counted(
                        recorded.containsKey(area),
                        recordings.apply(area).coverage(),
                        flows.getOrDefault(area, Map.of()),
                        stocks.getOrDefault(area, Map.of()),
                        recorded.containsKey(area) ? different(parts, span.days(), wanted) : Map.of())));
        return counted;
    }

    /** Each area with the former communes that are wholly in it, in one reading. */
    private static Map<UnitId, Map<String, BigDecimal>> together(
            Map<UnitId, List<UnitId>> areas, Function<List<UnitId>, Map<UnitId, Map<String, BigDecimal>>> reading) {
        var all = areas.values().stream().flatMap(List::stream).distinct().toList();
        var read = reading.apply(all);
        var together = new HashMap<UnitId, Map<String, BigDecimal>>();
        areas.forEach((area, parts) -> {
            var amounts = new HashMap<String, BigDecimal>();
            parts.forEach(part -> read.getOrDefault(part, Map.of())
                    .forEach((indicator, amount) -> amounts.merge(indicator, amount, BigDecimal::add)));
            together.put(area, amounts);
        });
        return together;
    }

    /** What the ledger counts of the wanted: stocks, or all but stocks. */
    private static List<String> codes(Collection<Indicator> wanted, boolean areStocks) {
        return wanted.stream()
                .filter(indicator -> indicator.source() == Indicator.Source.LIVE && !indicator.isDistinct())
                .filter(indicator -> (indicator.measure() == Indicator.Measure.STOCK) == areStocks)
                .map(Indicator::code)
                .toList();
    }

    private Map<String, BigDecimal> different(List<UnitId> areas, DateRange days, Collection<Indicator> wanted) {
        var different = new HashMap<String, BigDecimal>();
        for (var counts : distinct) {
            if (wanted.stream().anyMatch(indicator -> counts.indicators().contains(indicator.code()))) {
                different.putAll(counts.in(areas, days));
            }
        }
        return different;
    }
}
