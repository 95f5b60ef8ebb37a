package vn.tindan.reports.pictures;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tindan.documents.Block;
import vn.tindan.geography.maps.DrawnMap;
import vn.tindan.geography.maps.OutlineMap;
import vn.tindan.geography.maps.TileMap;

/**
 * A map as a picture with its legend. Beside the map of a province stands the country, small, so that Hoàng Sa and Trường Sa
 * are named on paper as they are on the screen.
 */
public final class MapPictures {

    private static final double GAP = 24;
    private static final double LEGEND = 30;
    private static final double LEGEND_TEXT = 14;
    private static final double INSET = 0.62;
    private static final double INSET_LETTERS = 0.9;
    private static final double MARGIN = 8;
    private static final String UNKNOWN = "#eceae4";
    private static final String INK = "#1d2421";

    private final DrawnMap map;
    private final double width;
    private final double height;

    private MapPictures(DrawnMap map) {
        this.map = map;
        var inset = inset(map);
        width = width(map) + (inset == null ? 0 : GAP + width(inset) * INSET);
        height = Math.max(height(map), inset == null ? 0 : height(inset) * INSET + LEGEND);
    }

    public static Block.Picture of(DrawnMap map, String title) {
        return new MapPictures(map).picture(title);
    }

    /** What must be said of a map beside its legend. */
    public static List<String> remarks(DrawnMap map) {
        var remarks = new ArrayList<String>();
        if (map instanceof OutlineMap outlines) {
            if (outlines.isDots()) {
                remarks.add(MapWords.dots());
            }
            if (!outlines.unshown().isEmpty()) {
                remarks.add(MapWords.unshown(String.join(", ", outlines.unshown())));
            }
        }
        return remarks;
    }

    private Block.Picture picture(String title) {
        var canvas = new Canvas(width + 2 * MARGIN, height + LEGEND + 2 * MARGIN);
        canvas.within(MARGIN, MARGIN, 1, () -> {
            draw(canvas, map, new MapDrawing(canvas, true, 1));
            var inset = inset(map);
            if (inset != null) {
                inset(canvas, inset, width(map) + GAP);
            }
            legend(canvas, height + LEGEND / 2);
        });
        return new Block.Picture(title, title, canvas.png(), canvas.width(), canvas.height());
    }

    private static void inset(Canvas canvas, DrawnMap inset, double x) {
        canvas.within(x, 0, INSET, () -> draw(canvas, inset, new MapDrawing(canvas, false, INSET_LETTERS / INSET)));
        canvas.fill(
                Lettering.REGULAR.at(
                        MapWords.within(),
                        x + width(inset) * INSET / 2,
                        height(inset) * INSET + LEGEND_TEXT,
                        LEGEND_TEXT,
                        true),
                INK);
    }

    private static void draw(Canvas canvas, DrawnMap map, MapDrawing drawing) {
        switch (map) {
            case OutlineMap outlines -> drawing.draw(outlines);
            case TileMap tiles -> drawing.draw(tiles);
        }
    }

    private void legend(Canvas canvas, double y) {
        double x = 0;
        for (var step : map.legend()) {
            var text = step.from().equals(step.to()) ? step.from() : step.from() + " – " + step.to();
            x = key(canvas, x, y, step.fill(), false, text);
        }
        if (map.hasUnknown()) {
            key(canvas, x, y, UNKNOWN, true, MapWords.unknown());
        }
    }

    /** Where the next one begins. */
    private static double key(Canvas canvas, double x, double y, String fill, boolean isDashed, String text) {
        MapDrawing.key(canvas, x, y - 12, fill, isDashed);
        canvas.fill(Lettering.REGULAR.at(text, x + 19, y, LEGEND_TEXT, false), INK);
        return x + 19 + Lettering.REGULAR.width(text, LEGEND_TEXT) + GAP;
    }

    private static @Nullable DrawnMap inset(DrawnMap map) {
        return map instanceof OutlineMap outlines ? outlines.country() : null;
    }

    private static double width(DrawnMap map) {
        return switch (map) {
            case OutlineMap outlines -> outlines.width();
            case TileMap tiles -> tiles.width();
        };
    }

    private static double height(DrawnMap map) {
        return switch (map) {
            case OutlineMap outlines -> outlines.height();
            case TileMap tiles -> tiles.height();
        };
    }
}
