package vn.tindan.geography.boundaries;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Writes outlines as differences between points on a grid of about a metre: a fifth of the size of GeoJSON. */
public final class Outlines {

    static final GeometryFactory GEOMETRY = new GeometryFactory();

    private static final double GRID = 100_000;
    private static final int MORE = 0x80;

    private Outlines() {}

    static double snapped(double degrees) {
        return Math.rint(degrees * GRID) / GRID;
    }

    static byte[] write(Geometry shape) {
        var out = new ByteArrayOutputStream();
        var last = new long[2];
        number(out, shape.getNumGeometries());
        for (int at = 0; at < shape.getNumGeometries(); at++) {
            var polygon = (Polygon) shape.getGeometryN(at);
            number(out, 1 + polygon.getNumInteriorRing());
            ring(out, polygon.getExteriorRing(), last);
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                ring(out, polygon.getInteriorRingN(hole), last);
            }
        }
        return out.toByteArray();
    }

    private static void ring(ByteArrayOutputStream out, LinearRing ring, long[] last) {
        var points = ring.getCoordinates();
        number(out, points.length - 1);
        for (int at = 0; at < points.length - 1; at++) {
            difference(out, Math.round(points[at].x * GRID), last, 0);
            difference(out, Math.round(points[at].y * GRID), last, 1);
        }
    }

    private static void difference(ByteArrayOutputStream out, long value, long[] last, int axis) {
        long step = value - last[axis];
        last[axis] = value;
        number(out, step << 1 ^ step >> Long.SIZE - 1);
    }

    private static void number(ByteArrayOutputStream out, long value) {
        long rest = value;
        while (rest >= MORE) {
            out.write((int) (rest & MORE - 1 | MORE));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    static MultiPolygon read(byte[] written) {
        var in = ByteBuffer.wrap(written);
        var last = new long[2];
        var polygons = new Polygon[(int) number(in)];
        for (int at = 0; at < polygons.length; at++) {
            int holes = (int) number(in) - 1;
            var shell = ring(in, last);
            List<LinearRing> inner = new ArrayList<>();
            for (int hole = 0; hole < holes; hole++) {
                inner.add(ring(in, last));
            }
            polygons[at] = GEOMETRY.createPolygon(shell, inner.toArray(LinearRing[]::new));
        }
        return GEOMETRY.createMultiPolygon(polygons);
    }

    private static LinearRing ring(ByteBuffer in, long[] last) {
        int length = (int) number(in);
        var points = new Coordinate[length + 1];
        for (int at = 0; at < length; at++) {
            last[0] += signed(number(in));
            last[1] += signed(number(in));
            points[at] = new Coordinate(last[0] / GRID, last[1] / GRID);
        }
        points[length] = points[0];
        return GEOMETRY.createLinearRing(points);
    }

    private static long signed(long number) {
        return number >>> 1 ^ -(number & 1);
    }

    private static long number(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            long part = in.get();
            value |= (part & MORE - 1) << shift;
            if (part >= 0) {
                return value;
            }
        }
    }
}
