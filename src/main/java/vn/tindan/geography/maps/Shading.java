package vn.tindan.geography.maps;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tindan.geography.UnitId;

/**
 * How each unit of a map is filled. By value in five steps that hold as many units each, so that one large city does not
 * leave the others white; a unit without a value stays plain and says nothing: a missing figure is never 0.
 */
final class Shading {

    static final String PLAIN = "#eceae4";
    static final String DARK_INK = "#1d2421";

    private static final String MARKED = "#0f5c4d";
    private static final String LIGHT_INK = "#ffffff";
    private static final List<String> SHADES = List.of("#e3efec", "#b5d6cd", "#7fb8aa", "#3f8f7d", "#0f5c4d");
    private static final int FIRST_DARK = 3;
    private static final Look NOTHING = new Look(PLAIN, DARK_INK, "", false);
    private static final Look BESIDE = new Look("#ffffff", "#6b736f", "", true);

    private final Function<UnitId, Look> looks;
    private final List<DrawnMap.Step> legend;

    private Shading(Function<UnitId, Look> looks, List<DrawnMap.Step> legend) {
        this.looks = looks;
        this.legend = legend;
    }

    /** How a unit is filled, in which ink one writes on it, and its value in words. */
    record Look(String fill, String ink, String value, boolean isFilled) {}

    static Shading marking(Collection<UnitId> units) {
        var marked = new Look(MARKED, LIGHT_INK, "", true);
        return new Shading(id -> units.contains(id) ? marked : NOTHING, List.of());
    }

    static Shading by(Map<UnitId, BigDecimal> values, Function<BigDecimal, String> words) {
        var told = new HashMap<UnitId, Told>();
        values.forEach((unit, value) -> told.put(unit, new Told(value, words.apply(value))));
        return by(told);
    }

    /** The legend tells a value by its shortest text, which is that of an exact one where there is one. */
    static Shading by(Map<UnitId, Told> told) {
        var sorted = told.values().stream().map(Told::value).sorted().toList();
        Function<BigDecimal, String> words = value -> told.values().stream()
                .filter(each -> each.value().equals(value))
                .map(Told::text)
                .min(Comparator.comparingInt(String::length))
                .orElseThrow();
        var tops = new ArrayList<BigDecimal>();
        for (int step = 1; step <= SHADES.size() && !sorted.isEmpty(); step++) {
            var top = sorted.get((sorted.size() * step + SHADES.size() - 1) / SHADES.size() - 1);
            if (tops.isEmpty() || top.compareTo(tops.getLast()) > 0) {
                tops.add(top);
            }
        }
        return new Shading(id -> look(told.get(id), tops), steps(sorted, tops, words));
    }

    private static Look look(@Nullable Told told, List<BigDecimal> tops) {
        if (told == null) {
            return NOTHING;
        }
        int step = 0;
        while (told.value().compareTo(tops.get(step)) > 0) {
            step++;
        }
        return new Look(SHADES.get(step), step < FIRST_DARK ? DARK_INK : LIGHT_INK, told.text(), true);
    }

    private static List<DrawnMap.Step> steps(
            List<BigDecimal> sorted, List<BigDecimal> tops, Function<BigDecimal, String> words) {
        var legend = new ArrayList<DrawnMap.Step>();
        for (int step = 0; step < tops.size(); step++) {
            var below = step == 0 ? null : tops.get(step - 1);
            var from = sorted.stream()
                    .filter(value -> below == null || value.compareTo(below) > 0)
                    .findFirst()
                    .orElseThrow();
            legend.add(new DrawnMap.Step(SHADES.get(step), words.apply(from), words.apply(tops.get(step))));
        }
        return legend;
    }

    /** The same for a map that shows more than the units it is of: what lies beside them is white. */
    Shading within(Collection<UnitId> units) {
        return new Shading(id -> units.contains(id) ? looks.apply(id) : BESIDE, legend);
    }

    Look of(UnitId unit) {
        return looks.apply(unit);
    }

    List<DrawnMap.Step> legend() {
        return legend;
    }
}
