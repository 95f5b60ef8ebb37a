package vn.tindan.geography.maps;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Finds where a unit's name may stand, and how much room there is. */
final class Labels {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private Labels() {}

    /** The label stands where the largest part is widest. */
    static Sheet.Drawn place(Paper paper, List<Polygon> parts, String path) {
        Polygon largest = null;
        for (var part : parts) {
            largest = largest == null || part.getArea() > largest.getArea() ? part : largest;
        }
        if (largest == null) {
            return new Sheet.Drawn(path, 0, 0, 0);
        }
        var place = largest.getInteriorPoint().getCoordinate();
        var extent = largest.getEnvelopeInternal();
        var across = GEOMETRY.createLineString(new Coordinate[] {
            new Coordinate(extent.getMinX() - 1, place.y), new Coordinate(extent.getMaxX() + 1, place.y)
        });
        var cut = largest.intersection(across);
        double room = 0;
        for (int at = 0; at < cut.getNumGeometries(); at++) {
            var section = cut.getGeometryN(at).getEnvelopeInternal();
            if (section.contains(place)) {
                room = paper.x(section.getMaxX()) - paper.x(section.getMinX());
            }
        }
        return new Sheet.Drawn(path, Math.round(paper.x(place.x)), Math.round(paper.y(place.y)), room);
    }
}
