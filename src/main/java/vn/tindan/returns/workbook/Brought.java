package vn.tindan.returns.workbook;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tindan.returns.filing.Typed;

/**
 * What a filled-in workbook holds.
 *
 * @param strays rows with something in them that belong to no cell of the return, as Excel numbers them
 */
record Brought(UUID round, List<Unit> units, List<Integer> strays) {

    /** One unit's return in it, by indicator, with the version that was downloaded. */
    record Unit(UUID filing, int version, Map<String, Cell> cells) {}

    /** A cell as it was filled in, and the row it stands in. */
    record Cell(int row, Typed typed) {}
}
