package vn.tindan.geography.maps;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.geography.GeographyForTests;
import vn.tindan.geography.Units;
import vn.tindan.geography.boundaries.BoundaryStore;
import vn.tindan.geography.position.Seats;

/** Maps over a database of tests. */
public final class MapsForTests {

    private MapsForTests() {}

    /** Without any outline. */
    public static UnitMaps maps() {
        return maps(GeographyForTests.jdbc());
    }

    static UnitMaps maps(JdbcClient jdbc) {
        var units = new Units(jdbc, GeographyForTests.CLOCK);
        return new UnitMaps(
                units, new TileMaps(units), new Sheets(new BoundaryStore(jdbc, GeographyForTests.CLOCK), new Seats()));
    }
}
