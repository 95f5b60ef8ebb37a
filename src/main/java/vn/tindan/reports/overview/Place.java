package vn.tindan.reports.overview;

import java.util.List;
import vn.tindan.geography.UnitId;

/**
 * What the figures are of: one unit, or the former provinces of a region together.
 *
 * @param key as the address names it
 * @param name what it is called
 * @param areas the areas whose figures make it up: never more than one, but for regions
 */
public record Place(String key, String name, List<UnitId> areas) {

    public Place {
        areas = List.copyOf(areas);
    }

    static Place of(vn.tindan.geography.Unit unit) {
        return new Place(unit.id().toString(), unit.fullName(), List.of(unit.id()));
    }

    boolean isUnit() {
        return !key.startsWith(View.REGION);
    }
}
