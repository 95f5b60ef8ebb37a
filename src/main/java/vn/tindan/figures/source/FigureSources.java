package vn.tindan.figures.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
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

    FigureSources(
            IndicatorCatalogue catalogue,
            EnteredFigures entered,
            ReturnedFigures returned,
            LiveFigures live,
            Units units) {
        this.catalogue = catalogue;
        this.entered = entered;
        this.returned = returned;
        this.live = live;
        this.units = units;
    }

    /** What was counted until a day, where the period is not over; what was entered is for the whole of it. */
    public Map<String, FigureCell> cells(UnitId unit, Period period, LocalDate until) {
        var own = entered.find(unit, period);
        var formerUnits = wholeParts(unit);
        var enteredOfParts = entered.find(formerUnits, period);
        var parts = formerUnits.stream()
                .map(part -> enteredOfParts.getOrDefault(part, Map.of()))
                .toList();
        var totals = returned.totals(unit, period);
        var counted = live.read(unit, period, until);
        var cells = new HashMap<String, FigureCell>();
        for (Indicator indicator : catalogue.all()) {
            if (indicator.operands() == null) {
                cells.put(indicator.code(), cell(indicator, own, parts, totals, counted));
            }
        }
        for (Indicator indicator : catalogue.all()) {
            var operands = indicator.operands();
            if (operands != null) {
                cells.put(indicator.code(), derived(indicator, operands, cells));
            }
        }
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
                ? FigureCell.missing(counted.coverage())
                : FigureCell.live(indicator, amount, counted.coverage());
    }

    private static FigureCell derived(Indicator ratio, Indicator.Operands operands, Map<String, FigureCell> cells) {
        return FigureCell.ratio(
                ratio,
                Objects.requireNonNull(cells.get(operands.numerator())),
                Objects.requireNonNull(cells.get(operands.denominator())));
    }
}
