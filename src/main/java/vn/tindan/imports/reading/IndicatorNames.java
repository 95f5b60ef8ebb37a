package vn.tindan.imports.reading;

import java.util.HashMap;
import java.util.Map;
import vn.tindan.figures.Indicator;
import vn.tindan.figures.IndicatorCatalogue;
import vn.tindan.shared.RuleViolation;

/** Finds an indicator by its code or by its name, with or without accents. */
final class IndicatorNames {

    private final Map<String, Indicator> named = new HashMap<>();

    IndicatorNames(IndicatorCatalogue catalogue) {
        for (var indicator : catalogue.all()) {
            named.putIfAbsent(Plain.bare(indicator.name()), indicator);
        }
        for (var indicator : catalogue.all()) {
            named.put(Plain.of(indicator.name()), indicator);
            named.put(indicator.code(), indicator);
        }
    }

    Indicator read(String written) {
        if (written.isBlank()) {
            throw new RuleViolation("imports.indicator.blank");
        }
        var found = named.get(Plain.of(written));
        if (found == null && Plain.bare(written).equals(Plain.of(written))) {
            found = named.get(Plain.bare(written));
        }
        if (found == null) {
            throw new RuleViolation("imports.indicator.unknown", written);
        }
        return found;
    }
}
