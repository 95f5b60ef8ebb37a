package vn.tindan.geography.maps;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import vn.tindan.geography.UnitId;

/** The two archipelagos that every map shows by name, where they lie and whose they are. */
enum Archipelago {
    HOANG_SA("Hoàng Sa", "48", new Envelope(110.9, 113.1, 15.5, 17.4)),
    TRUONG_SA("Trường Sa", "56", new Envelope(109.5, 117.9, 6.4, 12.2));

    /** East of it there is nothing else. */
    private static final double FAR_EAST = 109.5;

    private static final double BETWEEN = 14;

    private final String label;
    private final String province;
    private final Envelope extent;

    Archipelago(String label, String province, Envelope extent) {
        this.label = label;
        this.province = province;
        this.extent = extent;
    }

    static boolean holds(Coordinate point) {
        return point.x > FAR_EAST;
    }

    static Archipelago at(Coordinate point) {
        return point.y > BETWEEN ? HOANG_SA : TRUONG_SA;
    }

    String label() {
        return label;
    }

    /** Đà Nẵng and Khánh Hòa kept their codes in 2025. */
    UnitId province(String set) {
        return new UnitId(set, province);
    }

    Envelope extent() {
        return extent;
    }
}
