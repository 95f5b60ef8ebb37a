package vn.tindan.reports.pictures;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import vn.tindan.geography.maps.OutlineMap;
import vn.tindan.geography.maps.TileMap;

/** Draws one map as the screen does ("geography/_map"): units in their shades, both archipelagos with their names. */
final class MapDrawing {

    private static final String INK = "#1d2421";
    private static final String SOFT_INK = "#3d4542";
    private static final String EDGE = "#6b736f";
    private static final double TENTH = 0.1;
    private static final double NAME = 14;
    private static final double ISLES = 13;

    private final Canvas canvas;
    private final boolean isNamed;
    private final double larger;

    /**
     * @param isNamed whether the units carry their names and values
     * @param larger how much larger the names of the archipelagos are, where the map is drawn small
     */
    MapDrawing(Canvas canvas, boolean isNamed, double larger) {
        this.canvas = canvas;
        this.isNamed = isNamed;
        this.larger = larger;
    }

    void draw(OutlineMap map) {
        canvas.within(
                0,
                0,
                TENTH,
                () -> map.areas().forEach(area -> {
                    var shape = PathReader.read(area.path());
                    canvas.fill(shape, area.fill());
                    canvas.stroke(shape, EDGE, 7, map.hasUnknown() && !area.isKnown());
                }));
        if (isNamed) {
            map.areas().stream().filter(area -> !area.label().isEmpty()).forEach(area -> {
                word(area.label(), area.x(), area.y(), NAME, area.ink());
                bold(area.value(), area.x(), area.y() + 15, NAME, area.ink());
            });
        }
        map.frames().forEach(this::frame);
    }

    private void frame(OutlineMap.Frame frame) {
        canvas.stroke(
                new RoundRectangle2D.Double(frame.x(), frame.y(), frame.width(), frame.height(), 8, 8), EDGE, 1, true);
        if (frame.isEmpty()) {
            isles(frame.middle() - 30, frame.y() + 46, frame.fill(), new double[][] {
                {0, 4, 3}, {18, 9, 2}, {36, 2, 3}, {52, 10, 2}
            });
        }
        archipelago(frame.name(), frame.province(), frame.middle(), frame.title());
    }

    void draw(TileMap map) {
        map.tiles().forEach(tile -> {
            var square = new RoundRectangle2D.Double(tile.x(), tile.y(), map.tileWidth(), map.tileHeight(), 12, 12);
            canvas.fill(square, tile.fill());
            canvas.stroke(square, EDGE, 1, false);
            if (isNamed) {
                for (int line = 0; line < tile.lines().size(); line++) {
                    word(tile.lines().get(line), tile.middle(), tile.y() + 18 + 16.0 * line, NAME, tile.ink());
                }
                bold(tile.value(), tile.middle(), tile.y() + 52.0, NAME, tile.ink());
            }
        });
        map.archipelagos().forEach(isles -> {
            canvas.stroke(
                    new RoundRectangle2D.Double(isles.x(), isles.y(), 2.0 * map.tileWidth(), map.tileHeight(), 12, 12),
                    EDGE,
                    1,
                    true);
            isles(isles.x(), isles.y(), isles.fill(), new double[][] {
                {30, 48, 4}, {52, 52, 3}, {76, 46, 4}, {98, 53, 3}, {116, 48, 4}
            });
            archipelago(isles.name(), isles.province(), isles.x() + map.tileWidth(), title(isles.y()));
        });
    }

    /** Within the frame, or above it where the letters are too large for it. */
    private double title(double frame) {
        return larger > 1 ? frame - ISLES * larger * 1.45 : frame + 17;
    }

    private void isles(double x, double y, String fill, double[][] each) {
        for (var isle : each) {
            var dot = new Ellipse2D.Double(x + isle[0] - isle[2], y + isle[1] - isle[2], 2 * isle[2], 2 * isle[2]);
            canvas.fill(dot, fill);
            canvas.stroke(dot, EDGE, 1, false);
        }
    }

    private void archipelago(String name, String province, double middle, double y) {
        double size = ISLES * larger;
        word(MapWords.archipelago(name), middle, y, size, INK);
        word("(" + province + ")", middle, y + size * 1.15, size, SOFT_INK);
    }

    /** With a margin of paper, so that a border beneath does not run through the letters. */
    private void word(String text, double x, double y, double size, String ink) {
        var letters = Lettering.REGULAR.at(text, x, y, size, true);
        if (INK.equals(ink) || SOFT_INK.equals(ink)) {
            canvas.stroke(letters, "#ffffff", 1.6, false);
        }
        canvas.fill(letters, ink);
    }

    private void bold(String text, double x, double y, double size, String ink) {
        if (!text.isEmpty()) {
            canvas.fill(Lettering.BOLD.at(text, x, y, size, true), ink);
        }
    }

    /** A square of the legend. */
    static void key(Canvas canvas, double x, double y, String fill, boolean isDashed) {
        var square = new Rectangle2D.Double(x, y, 14, 14);
        canvas.fill(square, fill);
        canvas.stroke(square, EDGE, 1, isDashed);
    }
}
