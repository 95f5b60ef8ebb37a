package vn.tindan.geography;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the provinces of today as squares: some of them marked, or all shaded by a value. */
@Component
public class TileMaps {

    private static final String PLAIN = "#eceae4";
    private static final String MARKED = "#0f5c4d";
    private static final String DARK_INK = "#1d2421";
    private static final String LIGHT_INK = "#ffffff";
    private static final List<String> SHADES = List.of("#e3efec", "#b5d6cd", "#7fb8aa", "#3f8f7d", "#0f5c4d");
    private static final int FIRST_DARK = 3;
    private static final int LONGEST_LINE = 7;
    private static final UnitId DA_NANG = UnitId.parse("v2-48");
    private static final UnitId KHANH_HOA = UnitId.parse("v2-56");

    private final Units units;
    private final List<Square> squares = squares();

    public TileMaps(Units units) {
        this.units = units;
    }

    private record Square(UnitId id, int column, int row) {}

    private record Look(String fill, String ink, String value) {}

    /** The provinces with some of them marked. */
    public TileMap marked(Collection<UnitId> provinces) {
        return draw(
                id -> provinces.contains(id) ? new Look(MARKED, LIGHT_INK, "") : new Look(PLAIN, DARK_INK, ""),
                List.of());
    }

    /**
     * The provinces shaded by value, in five steps that hold as many provinces each, so that one large city does not
     * leave the others white. A province without a value stays plain and says nothing: a missing figure is never 0.
     */
    public TileMap shaded(Map<UnitId, BigDecimal> values, Function<BigDecimal, String> words) {
        var sorted = values.values().stream().sorted().toList();
        var tops = new ArrayList<BigDecimal>();
        for (int step = 1; step <= SHADES.size() && !sorted.isEmpty(); step++) {
            var top = sorted.get((sorted.size() * step + SHADES.size() - 1) / SHADES.size() - 1);
            if (tops.isEmpty() || top.compareTo(tops.getLast()) > 0) {
                tops.add(top);
            }
        }
        return draw(id -> look(values.get(id), tops, words), legend(sorted, tops, words));
    }

    private static Look look(@Nullable BigDecimal value, List<BigDecimal> tops, Function<BigDecimal, String> words) {
        if (value == null) {
            return new Look(PLAIN, DARK_INK, "");
        }
        int step = 0;
        while (value.compareTo(tops.get(step)) > 0) {
            step++;
        }
        return new Look(SHADES.get(step), step < FIRST_DARK ? DARK_INK : LIGHT_INK, words.apply(value));
    }

    private static List<TileMap.Step> legend(
            List<BigDecimal> sorted, List<BigDecimal> tops, Function<BigDecimal, String> words) {
        var legend = new ArrayList<TileMap.Step>();
        for (int step = 0; step < tops.size(); step++) {
            var below = step == 0 ? null : tops.get(step - 1);
            var from = sorted.stream()
                    .filter(value -> below == null || value.compareTo(below) > 0)
                    .findFirst()
                    .orElseThrow();
            legend.add(new TileMap.Step(SHADES.get(step), words.apply(from), words.apply(tops.get(step))));
        }
        return legend;
    }

    private TileMap draw(Function<UnitId, Look> looks, List<TileMap.Step> legend) {
        var tiles = squares.stream()
                .map(square -> tile(square, looks.apply(square.id())))
                .toList();
        return new TileMap(
                tiles,
                List.of(
                        archipelago("Hoàng Sa", DA_NANG, 5, 8, looks),
                        archipelago("Trường Sa", KHANH_HOA, 5, 14, looks)),
                legend);
    }

    private TileMap.Tile tile(Square square, Look look) {
        var unit = units.get(square.id());
        int x = square.column() * TileMap.COLUMN + 2;
        int y = square.row() * TileMap.ROW + 2;
        return new TileMap.Tile(
                square.id(), unit.fullName(), lines(unit.name()), look.value(), x, y, look.fill(), look.ink());
    }

    private TileMap.Archipelago archipelago(
            String name, UnitId province, int column, int row, Function<UnitId, Look> looks) {
        return new TileMap.Archipelago(
                name,
                units.get(province).name(),
                province,
                column * TileMap.COLUMN + 2,
                row * TileMap.ROW + 2,
                looks.apply(province).fill());
    }

    private static List<String> lines(String name) {
        int space = name.lastIndexOf(' ');
        return name.length() <= LONGEST_LINE || space < 0
                ? List.of(name)
                : List.of(name.substring(0, space), name.substring(space + 1));
    }

    private static List<Square> squares() {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TileMaps.class.getResourceAsStream("/geography/tiles.csv")),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(field -> new Square(
                            new UnitId("v2", field[0]), Integer.parseInt(field[1]), Integer.parseInt(field[2])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
