package vn.tindan.geography.maps;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.stereotype.Component;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.boundaries.BoundaryStore;
import vn.tindan.geography.position.Seats;

/** Sheets once made are kept until boundaries change; a hundred of them, which is every province and the country. */
@Component
class Sheets {

    private static final int MOST = 100;

    /** Below this share of outlines a map would mislead more than it shows. */
    private static final double ENOUGH = 0.9;

    private final BoundaryStore boundaries;
    private final Seats seats;
    private final Map<Key, Optional<Sheet>> kept = Collections.synchronizedMap(new Kept());

    Sheets(BoundaryStore boundaries, Seats seats) {
        this.boundaries = boundaries;
        this.seats = seats;
    }

    private record Key(long version, @Nullable String country, List<UnitId> units) {}

    private static final class Kept extends LinkedHashMap<Key, Optional<Sheet>> {

        private static final float LOAD = 0.75f;

        Kept() {
            super(MOST, LOAD, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Optional<Sheet>> eldest) {
            return size() > MOST;
        }
    }

    /** All provinces of a set, where their outlines are loaded. */
    Optional<Sheet> country(String set, List<UnitId> provinces) {
        return kept(new Key(boundaries.version(), set, provinces));
    }

    /** Some units side by side, where their outlines are loaded. */
    Optional<Sheet> side(List<UnitId> units) {
        return kept(new Key(boundaries.version(), null, units));
    }

    private Optional<Sheet> kept(Key key) {
        var known = kept.get(key);
        if (known == null) {
            known = make(key);
            kept.put(key, known);
        }
        return known;
    }

    private Optional<Sheet> make(Key key) {
        var shapes = boundaries.shapes(key.units());
        if (shapes.isEmpty() || shapes.size() < ENOUGH * key.units().size()) {
            return Optional.empty();
        }
        return Optional.of(
                key.country() == null ? SheetMaker.province(shapes) : SheetMaker.country(key.country(), shapes));
    }

    /** The same as dots, where most seats are known. */
    Optional<Sheet> dots(List<UnitId> units) {
        var points = new LinkedHashMap<UnitId, Coordinate>();
        units.forEach(unit ->
                seats.of(unit).ifPresent(seat -> points.put(unit, new Coordinate(seat.longitude(), seat.latitude()))));
        return points.isEmpty() || points.size() < ENOUGH * units.size()
                ? Optional.empty()
                : Optional.of(SheetMaker.dots(points));
    }
}
