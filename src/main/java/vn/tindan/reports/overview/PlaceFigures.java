package vn.tindan.reports.overview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Account;
import vn.tindan.figures.FigureCell;
import vn.tindan.figures.FigureRow;
import vn.tindan.figures.FigureSet;
import vn.tindan.figures.Figures;
import vn.tindan.figures.Indicator;
import vn.tindan.figures.IndicatorCatalogue;
import vn.tindan.figures.Period;
import vn.tindan.geography.UnitId;

/** Figures of places: of a unit its own, of a region those of its former provinces together. */
@Component
class PlaceFigures {

    private final Figures figures;
    private final IndicatorCatalogue catalogue;

    PlaceFigures(Figures figures, IndicatorCatalogue catalogue) {
        this.figures = figures;
        this.catalogue = catalogue;
    }

    /** A period of a trend. */
    record Moment(Period period, FigureCell cell) {}

    /** One set for each place, in their order. */
    List<FigureSet> read(Account reader, List<Place> places, Period period, Collection<Indicator> wanted) {
        var areas = places.stream()
                .flatMap(place -> place.areas().stream())
                .distinct()
                .toList();
        boolean isTogether = places.stream().anyMatch(place -> place.areas().size() > 1);
        var asked = isTogether ? withOperands(wanted) : wanted;
        var read = areas.isEmpty() ? Map.<UnitId, FigureSet>of() : figures.read(reader, areas, period, asked);
        return places.stream().map(place -> set(place, read, wanted)).toList();
    }

    private FigureSet set(Place place, Map<UnitId, FigureSet> read, Collection<Indicator> wanted) {
        var sets = place.areas().stream()
                .map(area -> Objects.requireNonNull(read.get(area)))
                .toList();
        var first = sets.getFirst();
        if (sets.size() == 1) {
            return first;
        }
        var now = new HashMap<String, FigureCell>();
        var before = new HashMap<String, FigureCell>();
        for (var row : first.rows()) {
            var indicator = row.indicator();
            var rows = sets.stream().map(set -> set.get(indicator.code())).toList();
            now.put(
                    indicator.code(),
                    FigureCell.total(
                            indicator, rows.stream().map(FigureRow::now).toList()));
            before.put(
                    indicator.code(),
                    FigureCell.total(
                            indicator, rows.stream().map(FigureRow::before).toList()));
        }
        var rows = wanted.stream()
                .map(indicator -> new FigureRow(indicator, of(indicator, now), of(indicator, before)))
                .toList();
        return new FigureSet(first.unit(), first.period(), first.until(), rows);
    }

    private static FigureCell of(Indicator indicator, Map<String, FigureCell> cells) {
        var operands = indicator.operands();
        return operands == null
                ? Objects.requireNonNull(cells.get(indicator.code()))
                : FigureCell.ratio(
                        indicator,
                        Objects.requireNonNull(cells.get(operands.numerator())),
                        Objects.requireNonNull(cells.get(operands.denominator())));
    }

    List<Moment> trend(Account reader, Place place, Period period, Indicator drawn, int periods) {
        var asked = place.areas().size() > 1 ? withOperands(List.of(drawn)) : List.of(drawn);
        var moments = new ArrayList<Moment>();
        for (var moment : figures.trend(reader, place.areas(), period, asked, periods)) {
            var cells = new HashMap<String, FigureCell>();
            for (var indicator : asked) {
                cells.put(
                        indicator.code(),
                        FigureCell.total(
                                indicator,
                                place.areas().stream()
                                        .map(area -> cell(moment, area, indicator))
                                        .toList()));
            }
            moments.add(new Moment(
                    moment.period(),
                    place.areas().size() > 1 ? of(drawn, cells) : Objects.requireNonNull(cells.get(drawn.code()))));
        }
        return moments;
    }

    private static FigureCell cell(Figures.Moment moment, UnitId area, Indicator indicator) {
        return Objects.requireNonNull(
                Objects.requireNonNull(moment.cells().get(area)).get(indicator.code()));
    }

    private List<Indicator> withOperands(Collection<Indicator> wanted) {
        return wanted.stream()
                .flatMap(indicator -> {
                    var operands = indicator.operands();
                    return operands == null
                            ? Stream.of(indicator)
                            : Stream.of(
                                    indicator,
                                    catalogue.get(operands.numerator()),
                                    catalogue.get(operands.denominator()));
                })
                .distinct()
                .toList();
    }
}
