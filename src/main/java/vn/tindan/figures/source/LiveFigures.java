package vn.tindan.figures.source;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tindan.figures.Coverage;
import vn.tindan.figures.DistinctCounts;
import vn.tindan.figures.Indicator;
import vn.tindan.figures.LiveCoverage;
import vn.tindan.figures.LiveCoverage.Recording;
import vn.tindan.figures.Period;
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

    /** Counts of each area until a day, where the period is not over; different things only where they are wanted. */
    Map<UnitId, Counted> read(Collection<UnitId> areas, Period period, LocalDate until, Collection<Indicator> wanted) {
        var recordings = coverage.of(areas, period);
        var last = until.isBefore(period.to()) ? until : period.to();
        var recorded = last.isBefore(period.from())
                ? List.<UnitId>of()
                : areas.stream()
                        .filter(area ->
                                recordings.getOrDefault(area, Recording.NONE).isAny())
                        .toList();
        var days = new DateRange(period.from(), last);
        var flows = recorded.isEmpty() ? NOTHING : together(recorded, all -> sums.flows(all, days));
        var stocks = recorded.isEmpty() || !isAny(wanted, Indicator.Measure.STOCK)
                ? NOTHING
                : together(recorded, all -> sums.stocks(all, last));
        var silent = unsaid(recorded, days, wanted);
        var counted = new HashMap<UnitId, Counted>();
        for (UnitId area : areas) {
            boolean isRecorded = recorded.contains(area);
            counted.put(
                    area,
                    new Counted(
                            isRecorded,
                            recordings.getOrDefault(area, Recording.NONE).coverage(),
                            flows.getOrDefault(area, Map.of()),
                            stocks.getOrDefault(area, Map.of()),
                            isRecorded ? different(former.withWhole(area), days, wanted) : Map.of(),
                            silent.getOrDefault(area, Set.of())));
        }
        return counted;
    }

    /** Each area with the former communes that are wholly in it, in one reading. */
    private Map<UnitId, Map<String, BigDecimal>> together(
            List<UnitId> areas, Function<List<UnitId>, Map<UnitId, Map<String, BigDecimal>>> reading) {
        var parts = new HashMap<UnitId, List<UnitId>>();
        areas.forEach(area -> parts.put(area, former.wholeIn(area)));
        var all = Stream.concat(areas.stream(), parts.values().stream().flatMap(List::stream))
                .distinct()
                .toList();
        var read = reading.apply(all);
        var together = new HashMap<UnitId, Map<String, BigDecimal>>();
        for (UnitId area : areas) {
            var amounts = new HashMap<>(read.getOrDefault(area, Map.of()));
            parts.getOrDefault(area, List.of())
                    .forEach(part -> read.getOrDefault(part, Map.of())
                            .forEach((indicator, amount) -> amounts.merge(indicator, amount, BigDecimal::add)));
            together.put(area, amounts);
        }
        return together;
    }

    /** By area what a source of it, or of a former commune that is wholly in it, leaves unsaid. */
    private Map<UnitId, Set<String>> unsaid(List<UnitId> areas, DateRange days, Collection<Indicator> wanted) {
        var all = new HashMap<UnitId, Set<String>>();
        for (var counts : unsaid) {
            if (areas.isEmpty()
                    || wanted.stream()
                            .noneMatch(indicator -> counts.indicators().contains(indicator.code()))) {
                continue;
            }
            var found = counts.in(
                    areas.stream().map(former::withWhole).flatMap(List::stream).collect(toSet()), days);
            areas.forEach(area -> former.withWhole(area)
                    .forEach(part -> all.computeIfAbsent(area, _ -> new HashSet<>())
                            .addAll(found.getOrDefault(part, Set.of()))));
        }
        return all;
    }

    private static boolean isAny(Collection<Indicator> wanted, Indicator.Measure measure) {
        return wanted.stream().anyMatch(indicator -> indicator.measure() == measure);
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
