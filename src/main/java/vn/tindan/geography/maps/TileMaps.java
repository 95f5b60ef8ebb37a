package vn.tindan.geography.maps;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;

/** Draws the provinces of today, or of before July 2025, as squares. */
@Component
class TileMaps {

    private static final int LONGEST_LINE = 7;
    private static final String BEFORE = "v1";
    private static final String TODAY = "v2";

    /** Đà Nẵng and Khánh Hòa kept their codes in 2025. */
    private static final String DA_NANG = "48";

    private static final String KHANH_HOA = "56";

    private final Units units;
    private final Map<String, Grid> grids = Map.of(
            BEFORE, new Grid(squares(BEFORE), 6, 12, 17),
            TODAY, new Grid(squares(TODAY), 5, 8, 14));

    TileMaps(Units units) {
        this.units = units;
    }

    private record Square(UnitId id, int column, int row) {}

    /** Where everything lies on a map; the archipelagos one below the other in the sea. */
    private record Grid(List<Square> squares, int sea, int hoangSa, int truongSa) {}

    boolean isDrawn(String set) {
        return grids.containsKey(set);
    }

    TileMap draw(String set, Shading shading) {
        var grid = grid(set);
        return new TileMap(
                grid.squares().stream()
                        .map(square -> tile(square, shading.of(square.id())))
                        .toList(),
                List.of(
                        archipelago("Hoàng Sa", new UnitId(set, DA_NANG), grid.sea(), grid.hoangSa(), shading),
                        archipelago("Trường Sa", new UnitId(set, KHANH_HOA), grid.sea(), grid.truongSa(), shading)),
                shading.legend());
    }

    private Grid grid(String set) {
        return Objects.requireNonNull(grids.get(set));
    }

    private TileMap.Tile tile(Square square, Shading.Look look) {
        var unit = units.get(square.id());
        int x = square.column() * TileMap.COLUMN + TileMap.MARGIN;
        int y = square.row() * TileMap.ROW + TileMap.MARGIN;
        return new TileMap.Tile(
                square.id(), unit.fullName(), lines(unit.name()), look.value(), x, y, look.fill(), look.ink());
    }

    private TileMap.Archipelago archipelago(String name, UnitId province, int column, int row, Shading shading) {
        return new TileMap.Archipelago(
                name,
                units.get(province).name(),
                province,
                column * TileMap.COLUMN + TileMap.MARGIN,
                row * TileMap.ROW + TileMap.MARGIN,
                shading.of(province).fill());
    }

    /** In two lines where it is long, the longer of them as short as it can be. */
    private static List<String> lines(String name) {
        return name.length() <= LONGEST_LINE
                ? List.of(name)
                : IntStream.range(0, name.length())
                        .filter(at -> name.charAt(at) == ' ')
                        .boxed()
                        .min(Comparator.comparingInt(space -> Math.max(space, name.length() - space - 1)))
                        .map(space -> List.of(name.substring(0, space), name.substring(space + 1)))
                        .orElse(List.of(name));
    }

    private static List<Square> squares(String set) {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TileMaps.class.getResourceAsStream("/geography/tiles_" + set + ".csv")),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(field -> new Square(
                            new UnitId(set, field[0]), Integer.parseInt(field[1]), Integer.parseInt(field[2])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
