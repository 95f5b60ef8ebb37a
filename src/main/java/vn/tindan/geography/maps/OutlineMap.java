package vn.tindan.geography.maps;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tindan.geography.UnitId;

/**
 * A map of units by their outlines, or as dots at their seats. What lies in the far sea has a frame of its own where the map
 * is of one province; the country beside it shows where that is, with Hoàng Sa and Trường Sa.
 *
 * @param unshown names of units that have neither outline nor seat
 * @param country null where the map itself is of the country
 */
public record OutlineMap(
        int width,
        int height,
        boolean isDots,
        List<Area> areas,
        List<Frame> frames,
        List<String> unshown,
        List<Step> legend,
        @Nullable DrawnMap country)
        implements DrawnMap {

    /**
     * A unit.
     *
     * @param path as SVG draws it, in tenths
     * @param label empty where it would not fit
     * @param isKnown whether it is marked, or has a value
     */
    public record Area(
            UnitId id,
            String fullName,
            String path,
            String label,
            long x,
            long y,
            String value,
            String fill,
            String ink,
            boolean isKnown) {

        public String title() {
            return value.isEmpty() ? fullName : fullName + ": " + value;
        }
    }

    /**
     * Islands of the far sea, named, with the province they belong to.
     *
     * @param unit whose they are on this map
     * @param title how high their name stands: above them at sea, within a frame beside a province
     * @param isEmpty whether no outline of them is loaded, so that signs stand for them
     */
    public record Frame(
            String name,
            String province,
            UnitId unit,
            long x,
            long y,
            long width,
            long height,
            long title,
            boolean isEmpty,
            String fill) {

        public long middle() {
            return x + width / 2;
        }
    }

    /** Whether there are so few that each can be a link without wearing out a keyboard. */
    public boolean isOfFew() {
        return country == null;
    }

    @Override
    public boolean hasUnknown() {
        return !legend.isEmpty() && areas.stream().anyMatch(area -> !area.isKnown());
    }
}
