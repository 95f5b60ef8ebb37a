package vn.tindan.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tindan.geography.Unit;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;

/**
 * Finds the figure of each cell: what was entered for exactly this unit and period, else what was entered for all of the
 * units it was made of, else what the ledger counted where somebody recorded. Ratios follow from the rest.
 */
@Component
class FigureSources {

    private final IndicatorCatalogue catalogue;
    private final EnteredFigures entered;
    private final LiveFigures live;
    private final Units units;

    FigureSources(IndicatorCatalogue catalogue, EnteredFigures entered, LiveFigures live, Units units) {
        this.catalogue = catalogue;
        this.entered = entered;
        this.live = live;
        this.units = units;
    }

    /** What was counted until a day, where the period is not over; what was entered is for the whole of it. */
    Map<String, FigureCell> cells(UnitId unit, Period period, LocalDate until) {
        var own = entered.find(unit, period);
        var parts = wholeParts(unit).stream()
                .map(part -> entered.find(part, period))
                .toList();
        var counted = live.read(unit, period, until);
        var cells = new HashMap<String, FigureCell>();
        for (Indicator indicator : catalogue.all()) {
            if (indicator.operands() == null) {
                cells.put(indicator.code(), cell(indicator, own, parts, counted));
            }
        }
        catalogue.all().stream()
                .filter(indicator -> indicator.operands() != null)
                .forEach(ratio -> cells.put(ratio.code(), derived(ratio, cells)));
        return cells;
    }

    /** The units it was made of; none where one of them was divided, as nobody knows which figures came along. */
    private List<UnitId> wholeParts(UnitId unit) {
        var parts = units.predecessors(unit).stream().map(Unit::id).toList();
        return parts.stream().allMatch(part -> units.successors(part).size() == 1) ? parts : List.of();
    }

    private FigureCell cell(
            Indicator indicator,
            Map<String, EnteredFigures.Entered> own,
            List<Map<String, EnteredFigures.Entered>> parts,
            LiveFigures.Counted counted) {
        var exactly = own.get(indicator.code());
        if (exactly != null) {
            return new FigureCell(exactly.figure(), Origin.ENTERED, new Coverage(1, 1), exactly.source());
        }
        boolean allParts = !parts.isEmpty()
                && !indicator.isDistinct()
                && parts.stream().allMatch(part -> part.containsKey(indicator.code()));
        if (allParts) {
            return summed(indicator, parts);
        }
        BigDecimal amount = indicator.source() == Indicator.Source.LIVE ? counted.amount(indicator) : null;
        return amount == null
                ? FigureCell.missing(counted.coverage())
                : new FigureCell(Figure.exact(amount), Origin.LIVE, counted.coverage(), null);
    }

    private static FigureCell summed(Indicator indicator, List<Map<String, EnteredFigures.Entered>> parts) {
        Function<Map<String, EnteredFigures.Entered>, EnteredFigures.Entered> pick =
                part -> Objects.requireNonNull(part.get(indicator.code()));
        return new FigureCell(
                Figure.sum(parts.stream()
                        .map(pick)
                        .map(EnteredFigures.Entered::figure)
                        .toList()),
                Origin.ENTERED,
                new Coverage(parts.size(), parts.size()),
                parts.stream()
                        .map(pick)
                        .map(EnteredFigures.Entered::source)
                        .distinct()
                        .collect(Collectors.joining("; ")));
    }

    /** A ratio of figures of one source only: an entered part of a counted whole says nothing. */
    private FigureCell derived(Indicator ratio, Map<String, FigureCell> cells) {
        var operands = Objects.requireNonNull(ratio.operands());
        var part = Objects.requireNonNull(cells.get(operands.numerator()));
        var whole = Objects.requireNonNull(cells.get(operands.denominator()));
        Figure figure = part.origin() == whole.origin() ? ratio.ratio(part.figure(), whole.figure()) : Figure.unknown();
        return figure.isKnown()
                ? new FigureCell(figure, Origin.DERIVED, part.coverage(), null)
                : FigureCell.missing(part.coverage());
    }
}
