package vn.tindan.geography.boundaries;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feature as the file has it.
 *
 * @param code null where the property is missing or no text: leading zeros matter
 * @param coordinates nested as in the file: lists, and at the bottom positions
 */
record Feature(
        int number,
        @Nullable String code,
        @Nullable String geometry,
        @Nullable Object coordinates) {

    /** A place on the earth; not a list, as features hold very many. */
    record Position(double longitude, double latitude) {}

    /** Rings by polygon, whichever of the two kinds it is; null for any other. */
    @Nullable List<?> polygons() {
        if (!(coordinates instanceof List<?> list) || geometry == null) {
            return null;
        }
        return switch (geometry) {
            case "Polygon" -> List.of(list);
            case "MultiPolygon" -> list;
            default -> null;
        };
    }
}
