package vn.tindan.figures;

import java.math.BigDecimal;
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

    Map<String, FigureCell> cells(UnitId unit, Period period) {
        var own = entered.find(unit, period);
        var parts = units.predecessors(unit).stream()
                .map(Unit::id)
                .map(part -> entered.find(part, period))
                .toList();
        var counted = live.read(unit, period);
        var cells = new HashMap<String, FigureCell>();
        for (Indicator indicator : catalogue.all()) {
            if (indicator.operands() == null) {
                cells.put(indicator.code(), cell(indicator, own, parts, counted));
            }
        }
        catalogue.all().stream()
                .filter(indicator -> indicator.operands() != null)
                .forEach(ratio -> cells.put(ratio.code(), derived(ratio, cells, counted)));
        return cells;
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

    private FigureCell derived(Indicator ratio, Map<String, FigureCell> cells, LiveFigures.Counted counted) {
        Figure figure = catalogue.figure(
                ratio.code(), code -> Objects.requireNonNull(cells.get(code)).figure());
        return figure.isKnown()
                ? new FigureCell(figure, Origin.DERIVED, counted.coverage(), null)
                : FigureCell.missing(counted.coverage());
    }
}
