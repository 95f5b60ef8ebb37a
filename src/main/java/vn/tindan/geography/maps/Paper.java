package vn.tindan.geography.maps;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** A part of the earth on a part of a drawing: the degrees of its middle latitude are true, and north is up. */
record Paper(Envelope earth, double left, double top, double scale) {

    private static final double TENTHS = 10;

    /** As large as it fits. */
    static Paper fitting(Envelope earth, double left, double top, double width, double height) {
        return new Paper(
                earth, left, top, Math.min(width / (earth.getWidth() * narrowing(earth)), height / earth.getHeight()));
    }

    private static double narrowing(Envelope earth) {
        return Math.cos(Math.toRadians(earth.centre().y));
    }

    double width() {
        return earth.getWidth() * narrowing(earth) * scale;
    }

    double height() {
        return earth.getHeight() * scale;
    }

    /** The degrees that are one unit of the drawing. */
    double degrees() {
        return 1 / scale;
    }

    double x(double longitude) {
        return left + (longitude - earth.getMinX()) * narrowing(earth) * scale;
    }

    double y(double latitude) {
        return top + (earth.getMaxY() - latitude) * scale;
    }

    /** How a shape is drawn, in tenths; what would be smaller than {@code smallest} becomes a square of that size. */
    void draw(Geometry shape, double smallest, StringBuilder path) {
        for (int at = 0; at < shape.getNumGeometries(); at++) {
            if (shape.getGeometryN(at) instanceof Polygon polygon) {
                draw(polygon, smallest, path);
            }
        }
    }

    private void draw(Polygon polygon, double smallest, StringBuilder path) {
        var extent = polygon.getEnvelopeInternal();
        if (Math.max(extent.getWidth(), extent.getHeight()) * scale < smallest) {
            square(extent.centre(), smallest, path);
            return;
        }
        draw(polygon.getExteriorRing(), path);
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            draw(polygon.getInteriorRingN(hole), path);
        }
    }

    private void draw(LineString ring, StringBuilder path) {
        long lastX = 0;
        long lastY = 0;
        for (int at = 0; at < ring.getNumPoints() - 1; at++) {
            var point = ring.getCoordinateN(at);
            long x = Math.round(x(point.x) * TENTHS);
            long y = Math.round(y(point.y) * TENTHS);
            if (at == 0) {
                path.append('M').append(x).append(' ').append(y).append('l');
            } else if (x != lastX || y != lastY) {
                step(path, x - lastX, y - lastY);
            }
            lastX = x;
            lastY = y;
        }
        path.append('z');
    }

    private static void step(StringBuilder path, long x, long y) {
        if (x >= 0 && path.charAt(path.length() - 1) != 'l') {
            path.append(' ');
        }
        path.append(x).append(y < 0 ? "" : " ").append(y);
    }

    private void square(Coordinate middle, double size, StringBuilder path) {
        long side = Math.round(size * TENTHS);
        path.append('M')
                .append(Math.round(x(middle.x) * TENTHS) - side / 2)
                .append(' ')
                .append(Math.round(y(middle.y) * TENTHS) - side / 2)
                .append('h')
                .append(side)
                .append('v')
                .append(side)
                .append('h')
                .append(-side)
                .append('z');
    }

    void dot(Coordinate middle, double radius, StringBuilder path) {
        long r = Math.round(radius * TENTHS);
        path.append('M')
                .append(Math.round(x(middle.x) * TENTHS) - r)
                .append(' ')
                .append(Math.round(y(middle.y) * TENTHS));
        for (long across : new long[] {2 * r, -2 * r}) {
            path.append('a')
                    .append(r)
                    .append(' ')
                    .append(r)
                    .append(" 0 1 0 ")
                    .append(across)
                    .append(" 0");
        }
        path.append('z');
    }
}
