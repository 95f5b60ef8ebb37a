package vn.tindan.geography.boundaries;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;

/** Makes a shape of what a file says, or says why it is none: closed rings, within Vietnam's reach on land and at sea. */
final class ShapeReader {

    private static final double WEST = 101;
    private static final double EAST = 119;
    private static final double SOUTH = 5;
    private static final double NORTH = 24.5;
    private static final int SMALLEST_RING = 4;

    private ShapeReader() {}

    static Geometry shape(Feature feature) {
        var polygons = feature.polygons();
        if (polygons == null) {
            throw new Malformed("geography.boundaries.kind", String.valueOf(feature.geometry()));
        }
        var found = new ArrayList<Polygon>();
        for (Object rings : polygons) {
            var polygon = polygon(rings);
            if (polygon != null) {
                found.add(polygon);
            }
        }
        Geometry shape = Outlines.GEOMETRY.createMultiPolygon(found.toArray(Polygon[]::new));
        if (!shape.isValid()) {
            shape = GeometryFixer.fix(shape);
        }
        if (shape.isEmpty() || shape.getArea() == 0) {
            throw new Malformed("geography.boundaries.empty");
        }
        return shape;
    }

    /** Null for what is smaller than the grid. */
    private static @Nullable Polygon polygon(Object rings) {
        LinearRing shell = null;
        var holes = new ArrayList<LinearRing>();
        boolean isFirst = true;
        for (Object positions : list(rings)) {
            var ring = ring(list(positions));
            if (isFirst) {
                shell = ring;
                isFirst = false;
            } else if (ring != null) {
                holes.add(ring);
            }
        }
        return shell == null ? null : Outlines.GEOMETRY.createPolygon(shell, holes.toArray(LinearRing[]::new));
    }

    private static @Nullable LinearRing ring(List<?> positions) {
        if (positions.size() < SMALLEST_RING || !positions.getFirst().equals(positions.getLast())) {
            throw new Malformed("geography.boundaries.ring");
        }
        var points = new ArrayList<Coordinate>();
        for (Object position : positions) {
            var point = point(position);
            if (points.isEmpty() || !point.equals2D(points.getLast())) {
                points.add(point);
            }
        }
        return points.size() < SMALLEST_RING
                ? null
                : Outlines.GEOMETRY.createLinearRing(points.toArray(Coordinate[]::new));
    }

    private static Coordinate point(Object nested) {
        if (!(nested instanceof Feature.Position(double longitude, double latitude))) {
            throw new Malformed("geography.boundaries.nesting");
        }
        if (!(longitude >= WEST && longitude <= EAST && latitude >= SOUTH && latitude <= NORTH)) {
            throw new Malformed("geography.boundaries.reach", longitude, latitude);
        }
        return new Coordinate(Outlines.snapped(longitude), Outlines.snapped(latitude));
    }

    private static List<?> list(Object nested) {
        if (nested instanceof List<?> list && !list.isEmpty()) {
            return list;
        }
        throw new Malformed("geography.boundaries.nesting");
    }
}
