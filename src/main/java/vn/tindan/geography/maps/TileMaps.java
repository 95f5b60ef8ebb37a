package vn.tindan.geography.maps;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;

/** Draws the provinces of today as squares. */
@Component
class TileMaps {

    private static final int LONGEST_LINE = 7;
    private static final UnitId DA_NANG = UnitId.parse("v2-48");
    private static final UnitId KHANH_HOA = UnitId.parse("v2-56");

    private final Units units;
    private final List<Square> squares = squares();

    TileMaps(Units units) {
        this.units = units;
    }

    private record Square(UnitId id, int column, int row) {}

    TileMap draw(Shading shading) {
        var tiles = squares.stream()
                .map(square -> tile(square, shading.of(square.id())))
                .toList();
        return new TileMap(
                tiles,
                List.of(
                        archipelago("Hoàng Sa", DA_NANG, 5, 8, shading),
                        archipelago("Trường Sa", KHANH_HOA, 5, 14, shading)),
                shading.legend());
    }

    private TileMap.Tile tile(Square square, Shading.Look look) {
        var unit = units.get(square.id());
        int x = square.column() * TileMap.COLUMN + 2;
        int y = square.row() * TileMap.ROW + 2;
        return new TileMap.Tile(
                square.id(), unit.fullName(), lines(unit.name()), look.value(), x, y, look.fill(), look.ink());
    }

    private TileMap.Archipelago archipelago(String name, UnitId province, int column, int row, Shading shading) {
        return new TileMap.Archipelago(
                name,
                units.get(province).name(),
                province,
                column * TileMap.COLUMN + 2,
                row * TileMap.ROW + 2,
                shading.of(province).fill());
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
