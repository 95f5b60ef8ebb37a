package vn.tindan.reports.pictures;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads the paths that maps are drawn with in SVG: moves, relative lines, squares, and circles of two arcs. */
final class PathReader {

    private static final Pattern PART = Pattern.compile("([MlhvaZz])([^MlhvaZz]*)");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");

    private final Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    private double x;
    private double y;

    private PathReader() {}

    static Shape read(String text) {
        var reader = new PathReader();
        var parts = PART.matcher(text);
        while (parts.find()) {
            reader.part(parts.group(1).charAt(0), numbers(parts.group(2)));
        }
        return reader.path;
    }

    private static double[] numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private void part(char kind, double[] numbers) {
        switch (kind) {
            case 'M' -> move(numbers[0], numbers[1]);
            case 'l' -> {
                for (int at = 0; at + 1 < numbers.length; at += 2) {
                    line(numbers[at], numbers[at + 1]);
                }
            }
            case 'h' -> line(numbers[0], 0);
            case 'v' -> line(0, numbers[0]);
            case 'a' -> arc(numbers[0], numbers[5]);
            default -> close();
        }
    }

    private void move(double toX, double toY) {
        x = toX;
        y = toY;
        path.moveTo(x, y);
    }

    private void line(double byX, double byY) {
        x += byX;
        y += byY;
        path.lineTo(x, y);
    }

    /** The first of the two arcs of a circle draws it whole; the way back draws nothing. */
    private void arc(double radius, double across) {
        if (across > 0) {
            path.append(new Ellipse2D.Double(x, y - radius, 2 * radius, 2 * radius), false);
        }
        x += across;
        path.moveTo(x, y);
    }

    private void close() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }
}
