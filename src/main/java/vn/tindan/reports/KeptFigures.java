package vn.tindan.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tindan.figures.FigureCell;
import vn.tindan.figures.FigureRow;
import vn.tindan.figures.FigureRow.Territory;
import vn.tindan.figures.FigureSet;
import vn.tindan.figures.IndicatorCatalogue;
import vn.tindan.figures.Period;
import vn.tindan.geography.UnitId;

/** The figures that a report was written with, as they were at that moment. */
record KeptFigures(UnitId unit, Period period, LocalDate until, List<Line> rows) {

    /** A figure and the one before it; reports of the first days do not say whether that one was restated. */
    record Line(
            String indicator,
            FigureCell now,
            FigureCell before,
            @Nullable Boolean restated,
            @Nullable Territory territory) {

        Territory territoryThen() {
            return territory != null ? territory : Boolean.TRUE.equals(restated) ? Territory.RESTATED : Territory.SAME;
        }
    }

    /** A figure as it was written down, and as it is now. */
    record Moved(FigureRow was, FigureRow is) {
        public String name() {
            return is.indicator().name();
        }

        public String wasText() {
            return was.text(was.current());
        }

        public String isText() {
            return is.text(is.current());
        }

        public String wasBefore() {
            return was.text(was.previous());
        }

        public String isBefore() {
            return is.text(is.previous());
        }
    }

    static KeptFigures of(FigureSet set) {
        return new KeptFigures(
                set.unit(),
                set.period(),
                set.until(),
                set.rows().stream()
                        .map(row -> new Line(
                                row.indicator().code(), row.now(), row.before(), row.isRestated(), row.territory()))
                        .toList());
    }

    /** Read again with the names of today; an indicator that the catalogue lost meanwhile is left out. */
    FigureSet set(IndicatorCatalogue catalogue) {
        var lines = new ArrayList<FigureRow>();
        for (var indicator : catalogue.all()) {
            var known = rows.stream()
                    .filter(row -> row.indicator().equals(indicator.code()))
                    .findFirst();
            known.ifPresent(row -> lines.add(new FigureRow(indicator, row.now(), row.before(), row.territoryThen())));
        }
        return new FigureSet(unit, period, until, lines);
    }

    /** Every figure whose value, qualifier or earlier value is another than in the given set. */
    static List<Moved> moved(FigureSet was, FigureSet is) {
        return both(was, is).stream()
                .filter(pair -> isMoved(pair.was(), pair.is()))
                .toList();
    }

    /** Every figure that is in both sets, whether it moved or not. */
    static List<Moved> both(FigureSet was, FigureSet is) {
        return is.rows().stream()
                .flatMap(row -> find(was, row.indicator().code()).map(old -> new Moved(old, row)).stream())
                .toList();
    }

    private static boolean isMoved(FigureRow old, FigureRow row) {
        return !old.text(old.current()).equals(row.text(row.current()))
                || !old.text(old.previous()).equals(row.text(row.previous()));
    }

    private static Optional<FigureRow> find(FigureSet set, String code) {
        return set.rows().stream()
                .filter(row -> row.indicator().code().equals(code))
                .findFirst();
    }
}
