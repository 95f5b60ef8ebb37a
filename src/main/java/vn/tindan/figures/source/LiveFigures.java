package vn.tindan.figures.source;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tindan.figures.Coverage;
import vn.tindan.figures.DistinctCounts;
import vn.tindan.figures.Indicator;
import vn.tindan.figures.LiveCoverage;
import vn.tindan.figures.LiveCoverage.Recorders;
import vn.tindan.figures.LiveCoverage.Recording;
import vn.tindan.figures.UnsaidCounts;
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
    private final List<UnsaidCounts> unsaid;

    LiveFigures(
            Sums sums,
            LiveCoverage coverage,
            FormerCommunes former,
            List<DistinctCounts> distinct,
            List<UnsaidCounts> unsaid) {
        this.sums = sums;
        this.former = former;
        this.coverage = coverage;
        this.distinct = distinct;
        this.unsaid = unsaid;
    }

    /**
     * Amounts by indicator; what is not listed is 0 where everybody recorded and no source leaves it unsaid, and missing
     * where somebody did not record.
     */
    record Counted(
            boolean isRecorded,
            Coverage coverage,
            Map<String, BigDecimal> flows,
            Map<String, BigDecimal> stocks,
            Map<String, BigDecimal> distinct,
            Set<String> unsaid) {

        @Nullable BigDecimal amount(Indicator indicator) {
            if (!isRecorded) {
                return null;
            }
            var amounts =
                    indicator.isDistinct() ? distinct : indicator.measure() == Indicator.Measure.STOCK ? stocks : flows;
            var amount = amounts.get(indicator.code());
            if (amount != null && (amount.signum() != 0 || !unsaid.contains(indicator.code()))) {
                return amount;
            }
            return coverage.isComplete() && !unsaid.contains(indicator.code()) ? BigDecimal.ZERO : null;
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
        var silent = unsaid(recorded, span.days(), wanted);
        var counted = new HashMap<UnitId, Counted>();
        areas.forEach((area, parts) -> counted.put(
                area,
                new Counted(
                        recorded.containsKey(area),
                        recordings.apply(area).coverage(),
                        flows.getOrDefault(area, Map.of()),
                        stocks.getOrDefault(area, Map.of()),
                        recorded.containsKey(area) ? different(parts, span.days(), wanted) : Map.of(),
                        silent.getOrDefault(area, Set.of()))));
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

    /** By area what a source of it, or of a former commune that is wholly in it, leaves unsaid. */
    private Map<UnitId, Set<String>> unsaid(
            Map<UnitId, List<UnitId>> areas, DateRange days, Collection<Indicator> wanted) {
        var all = new HashMap<UnitId, Set<String>>();
        for (var counts : unsaid) {
            if (areas.isEmpty()
                    || wanted.stream()
                            .noneMatch(indicator -> counts.indicators().contains(indicator.code()))) {
                continue;
            }
            var found = counts.in(areas.values().stream().flatMap(List::stream).collect(toSet()), days);
            areas.forEach((area, parts) -> parts.forEach(part ->
                    all.computeIfAbsent(area, _ -> new HashSet<>()).addAll(found.getOrDefault(part, Set.of()))));
        }
        return all;
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
