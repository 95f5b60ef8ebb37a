package vn.tindan.geography.maps;

import java.util.List;
import java.util.stream.IntStream;
import vn.tindan.geography.UnitId;

/**
 * A map of provinces as squares of one size, each at its place, ready to draw: it needs no boundaries, prints well and gives
 * small provinces the same room as large ones. Hoàng Sa and Trường Sa are always on it, in the colour of the province
 * they belong to.
 */
public record TileMap(List<Tile> tiles, List<Archipelago> archipelagos, List<Step> legend) implements DrawnMap {

    static final int COLUMN = 74;
    static final int ROW = 62;
    static final int MARGIN = 2;
    private static final int GAP = 4;

    /** The room the drawing takes; the sea east of the coast holds the two archipelagos. */
    public int width() {
        return IntStream.concat(
                                tiles.stream().mapToInt(tile -> tile.x() + COLUMN),
                                archipelagos.stream().mapToInt(isles -> isles.x() + 2 * COLUMN))
                        .max()
                        .orElse(0)
                - MARGIN;
    }

    public int height() {
        return IntStream.concat(
                                tiles.stream().mapToInt(Tile::y),
                                archipelagos.stream().mapToInt(Archipelago::y))
                        .max()
                        .orElse(0)
                + ROW
                - MARGIN;
    }

    @Override
    public boolean hasUnknown() {
        return !legend.isEmpty() && tiles.stream().anyMatch(tile -> tile.fill().equals(Shading.PLAIN));
    }

    public int tileWidth() {
        return COLUMN - GAP;
    }

    public int tileHeight() {
        return ROW - GAP;
    }

    /** A province: its name in lines that fit, its value in words, and how it is filled. */
    public record Tile(
            UnitId id, String fullName, List<String> lines, String value, int x, int y, String fill, String ink) {

        public int middle() {
            return x + (COLUMN - GAP) / 2;
        }
    }

    /** Islands and the province they belong to. */
    public record Archipelago(String name, String province, UnitId unit, int x, int y, String fill) {}
}
