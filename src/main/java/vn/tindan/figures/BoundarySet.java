package vn.tindan.figures;

import java.util.Locale;
import vn.tindan.geography.UnitId;

/** Whose borders a figure is read on: those of before 1 July 2025, or today's. An area's id says on which it lies. */
public enum BoundarySet {
    V1,
    V2;

    public static BoundarySet of(UnitId area) {
        return valueOf(area.set().toUpperCase(Locale.ROOT));
    }

    /** The whole country, on this map. */
    public UnitId nation() {
        return new UnitId(name().toLowerCase(Locale.ROOT), "00");
    }
}
