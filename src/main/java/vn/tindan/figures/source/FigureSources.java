package vn.tindan.figures.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tindan.figures.Coverage;
import vn.tindan.figures.EnteredFigures;
import vn.tindan.figures.FigureCell;
import vn.tindan.figures.Indicator;
import vn.tindan.figures.IndicatorCatalogue;
import vn.tindan.figures.Period;
import vn.tindan.geography.Unit;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;

/**
 * Finds the figure of each cell: what was entered for exactly this unit and period, else what was entered for all of the
 * units it was made of, else the total of what its communes returned, else what the ledger counted where somebody
 * recorded. Ratios follow from the rest.
 */
@Component
public class FigureSources {

    private final IndicatorCatalogue catalogue;
    private final EnteredFigures entered;
    private final ReturnedFigures returned;
    private final LiveFigures live;
    private final Units units;
    private final SmallCells smallCells;

    FigureSources(
            IndicatorCatalogue catalogue,
            EnteredFigures entered,
            ReturnedFigures returned,
            LiveFigures live,
            Units units,
            SmallCells smallCells) {
        this.catalogue = catalogue;
        this.entered = entered;
        this.returned = returned;
        this.live = live;
        this.units = units;
        this.smallCells = smallCells;
    }

    /**
     * The cells of each area for the wanted indicators, one map for each span, in as many statements as for one area. What was
     * counted reaches until the span's day; what was entered is for the whole of its period.
     */
    public List<Map<UnitId, Map<String, FigureCell>>> cells(
            Collection<UnitId> areas, List<Span> spans, Collection<Indicator> wanted) {
        return cells(areas, spans, wanted, (_, cell) -> cell);
    }

    /** The same for somebody who may not read the rows of one of the areas. */
    public List<Map<UnitId, Map<String, FigureCell>>> guarded(
            Collection<UnitId> areas, List<Span> spans, Collection<Indicator> wanted) {
        spans.forEach(span -> smallCells.requireHalfMonths(span.period()));
        return cells(areas, spans, wanted, SmallCells::guard);
    }

    private List<Map<UnitId, Map<String, FigureCell>>> cells(
            Collection<UnitId> areas,
            List<Span> spans,
            Collection<Indicator> wanted,
            BiFunction<Indicator, FigureCell, FigureCell> guard) {
        var basic = withOperands(wanted);
        var partsOf = new HashMap<UnitId, List<UnitId>>();
        areas.forEach(area -> partsOf.put(area, wholeParts(area)));
        var counted = live.read(areas, spans, basic);
        var cells = new ArrayList<Map<UnitId, Map<String, FigureCell>>>();
        for (int at = 0; at < spans.size(); at++) {
            cells.add(cells(partsOf, spans.get(at).period(), counted.get(at), wanted, basic, guard));
        }
        return cells;
    }

    private Map<UnitId, Map<String, FigureCell>> cells(
            Map<UnitId, List<UnitId>> partsOf,
            Period period,
            Map<UnitId, LiveFigures.Counted> counted,
            Collection<Indicator> wanted,
            Collection<Indicator> basic,
            BiFunction<Indicator, FigureCell, FigureCell> guard) {
        var asked = Stream.concat(
                        partsOf.keySet().stream(), partsOf.values().stream().flatMap(List::stream))
                .distinct()
                .toList();
        var found = entered.find(asked, period);
        var returns = returned.totals(partsOf.keySet(), period, basic);
        var cells = new HashMap<UnitId, Map<String, FigureCell>>();
        partsOf.forEach((area, made) -> {
            var parts = made.stream()
                    .map(part -> found.getOrDefault(part, Map.of()))
                    .toList();
            var own = found.getOrDefault(area, Map.of());
            var totals = returns.getOrDefault(area, Map.of());
            cells.put(
                    area,
                    cells(
                            wanted,
                            basic,
                            indicator -> guard.apply(
                                    indicator,
                                    cell(indicator, own, parts, totals, Objects.requireNonNull(counted.get(area))))));
        });
        return cells;
    }

    private static Map<String, FigureCell> cells(
            Collection<Indicator> wanted, Collection<Indicator> basic, Function<Indicator, FigureCell> read) {
        var cells = new HashMap<String, FigureCell>();
        basic.forEach(indicator -> cells.put(indicator.code(), read.apply(indicator)));
        for (Indicator indicator : wanted) {
            var operands = indicator.operands();
            if (operands != null) {
                cells.put(indicator.code(), derived(indicator, operands, cells));
            }
        }
        return cells;
    }

    /** What is counted or entered for the wanted: themselves, or what they are computed from. */
    private List<Indicator> withOperands(Collection<Indicator> wanted) {
        return wanted.stream()
                .flatMap(indicator -> {
                    var operands = indicator.operands();
                    return operands == null
                            ? Stream.of(indicator)
                            : Stream.of(catalogue.get(operands.numerator()), catalogue.get(operands.denominator()));
                })
                .distinct()
                .toList();
    }

    /** The units it was made of; none where one of them was divided, as nobody knows which figures came along. */
    private List<UnitId> wholeParts(UnitId unit) {
        var parts = units.predecessors(unit).stream().map(Unit::id).toList();
        return parts.stream().allMatch(part -> units.successors(part).size() == 1) ? parts : List.of();
    }

    private static FigureCell cell(
            Indicator indicator,
            Map<String, EnteredFigures.Entered> own,
            List<Map<String, EnteredFigures.Entered>> parts,
            Map<String, ReturnedFigures.Returned> totals,
            LiveFigures.Counted counted) {
        var exactly = own.get(indicator.code());
        if (exactly != null) {
            return FigureCell.entered(List.of(exactly));
        }
        boolean allParts = !parts.isEmpty()
                && !indicator.isDistinct()
                && parts.stream().allMatch(part -> part.containsKey(indicator.code()));
        if (allParts) {
            return FigureCell.entered(parts.stream()
                    .map(part -> Objects.requireNonNull(part.get(indicator.code())))
                    .toList());
        }
        var total = totals.get(indicator.code());
        if (total != null) {
            return FigureCell.returned(total.figure(), total.coverage(), total.definitions());
        }
        BigDecimal amount = indicator.source() == Indicator.Source.LIVE ? counted.amount(indicator) : null;
        return amount == null
                ? FigureCell.missing(known(indicator, parts).orElse(counted.coverage()))
                : FigureCell.live(indicator, amount, counted.coverage());
    }

    /** Where a paper tells of some of the units it was made of, how many these are: more than that no commune recorded. */
    private static Optional<Coverage> known(Indicator indicator, List<Map<String, EnteredFigures.Entered>> parts) {
        int known = (int) parts.stream()
                .filter(part -> part.containsKey(indicator.code()))
                .count();
        return known == 0 ? Optional.empty() : Optional.of(Coverage.ofUnits(known, parts.size()));
    }

    private static FigureCell derived(Indicator ratio, Indicator.Operands operands, Map<String, FigureCell> cells) {
        return FigureCell.ratio(
                ratio,
                Objects.requireNonNull(cells.get(operands.numerator())),
                Objects.requireNonNull(cells.get(operands.denominator())));
    }
}
