package vn.tindan.geography.position;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tindan.geography.Unit;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.Units;
import vn.tindan.geography.boundaries.BoundaryStore;

/** Reads a point once and forgets it: in which commune it lies where outlines are loaded, and whose seats are near. */
@Component
public class Position {

    private static final double FARTHEST_KILOMETRES = 40;
    private static final int NEAR = 6;
    private static final double SOUTH = 5;
    private static final double NORTH = 24.5;
    private static final double WEST = 101;
    private static final double EAST = 119;

    private final BoundaryStore boundaries;
    private final Seats seats;
    private final Units units;

    public Position(BoundaryStore boundaries, Seats seats, Units units) {
        this.boundaries = boundaries;
        this.seats = seats;
        this.units = units;
    }

    /**
     * The communes of today that a point means.
     *
     * @param within where it lies: more than one on a border, none where no outline is loaded or none holds it
     * @param near those with the nearest seats besides, the nearest first
     */
    public record Answer(List<Unit> within, List<Unit> near) {

        public boolean isEmpty() {
            return within.isEmpty() && near.isEmpty();
        }
    }

    public Answer at(double latitude, double longitude) {
        if (!(latitude >= SOUTH && latitude <= NORTH && longitude >= WEST && longitude <= EAST)) {
            return new Answer(List.of(), List.of());
        }
        var within = boundaries.at(latitude, longitude, UnitId.NATION_TODAY.set(), UnitKind.COMMUNE).stream()
                .flatMap(this::today)
                .distinct()
                .toList();
        var near = seats.nearest(new Seats.Point(longitude, latitude), FARTHEST_KILOMETRES).stream()
                .flatMap(seat -> today(seat.commune()))
                .filter(unit -> !within.contains(unit))
                .distinct()
                .limit(NEAR)
                .toList();
        return new Answer(within, near);
    }

    private Stream<Unit> today(UnitId commune) {
        return units.find(commune).stream().flatMap(known -> units.inForceToday(known.id()).stream());
    }
}
