package vn.tindan.reports.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tindan.figures.FigureSet;
import vn.tindan.figures.Indicator;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.maps.DrawnMap;
import vn.tindan.geography.maps.Told;
import vn.tindan.geography.maps.UnitMaps;

/** Places side by side: those whose figure is exact and complete by rank, the others behind them and without one. */
@Component
class League {

    private static final int THOUSAND = 1000;

    private final UnitMaps maps;

    League(UnitMaps maps) {
        this.maps = maps;
    }

    private record Entry(Place place, Overview.Line line) {

        @Nullable BigDecimal value() {
            return line.row().current().value();
        }

        boolean isRanked() {
            return line.row().current().isExact() && line.row().coverage().isComplete();
        }
    }

    List<Overview.Standing> rank(List<Place> places, List<FigureSet> sets) {
        var entries = new ArrayList<Entry>();
        for (int at = 0; at < places.size(); at++) {
            entries.add(new Entry(
                    places.get(at), new Overview.Line(sets.get(at).rows().getFirst())));
        }
        var largest = entries.stream()
                .map(Entry::value)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ONE);
        entries.sort(Comparator.comparing((Entry entry) -> !entry.isRanked())
                .thenComparing(Entry::value, Comparator.nullsLast(Comparator.reverseOrder())));
        var standings = new ArrayList<Overview.Standing>();
        Integer rank = null;
        BigDecimal above = null;
        for (var entry : entries) {
            if (entry.isRanked() && !Objects.equals(above, entry.value())) {
                rank = standings.size() + 1;
                above = entry.value();
            }
            standings.add(new Overview.Standing(
                    entry.place(), entry.isRanked() ? rank : null, entry.line(), share(entry.value(), largest)));
        }
        return standings;
    }

    private static int share(@Nullable BigDecimal value, BigDecimal largest) {
        return value == null || largest.signum() <= 0
                ? 0
                : value.multiply(BigDecimal.valueOf(THOUSAND))
                        .divide(largest, 0, RoundingMode.HALF_UP)
                        .intValue();
    }

    /** Those that are single units on the map; of a province that only in part belongs to a region the table tells. */
    @Nullable DrawnMap map(Indicator drawn, List<Overview.Standing> standings) {
        var units = new ArrayList<UnitId>();
        var told = new HashMap<UnitId, Told>();
        for (var standing : standings) {
            var current = standing.line().row().current();
            var value = current.value();
            if (standing.place().isUnit()) {
                var unit = UnitId.parse(standing.place().key());
                units.add(unit);
                if (value != null) {
                    told.put(unit, new Told(value, drawn.write(current)));
                }
            }
        }
        return maps.shaded(units, told);
    }
}
