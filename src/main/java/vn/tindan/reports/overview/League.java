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
import vn.tindan.figures.Figure;
import vn.tindan.figures.FigureSet;
import vn.tindan.figures.Indicator;
import vn.tindan.geography.TileMap;
import vn.tindan.geography.TileMaps;
import vn.tindan.geography.UnitId;

/** Places side by side: those whose figure is exact and complete by rank, the others behind them and without one. */
@Component
class League {

    private static final int THOUSAND = 1000;

    private final TileMaps maps;

    League(TileMaps maps) {
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

    /** Provinces of today on the map, where it is they that stand side by side. */
    @Nullable TileMap map(Place place, Indicator drawn, List<Overview.Standing> standings) {
        if (!place.areas().equals(List.of(UnitId.NATION_TODAY))) {
            return null;
        }
        var values = new HashMap<UnitId, BigDecimal>();
        for (var standing : standings) {
            var value = standing.line().row().current().value();
            if (value != null && standing.place().isUnit()) {
                values.put(standing.place().areas().getFirst(), value);
            }
        }
        return maps.shaded(values, value -> drawn.write(Figure.exact(value)));
    }
}
