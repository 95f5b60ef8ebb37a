package vn.tindan.reports.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tindan.figures.Figure;
import vn.tindan.figures.Indicator;
import vn.tindan.figures.IndicatorCatalogue;
import vn.tindan.reports.publication.Disclosure.Sum;

/**
 * The figures of one period for every area that adds up from issued reports, with those withheld that would tell of few.
 * An area's key is its unit's id, or a region's code.
 */
final class PublishedTable {

    /** Forms of awards that make up a total: a withheld one could be worked out from the rest. */
    private static final Map<String, List<String>> FORMS = Map.of(
            "award_collective_total",
                    List.of(
                            "award_mps_merit_collective",
                            "award_province_merit_collective",
                            "award_commendation_collective"),
            "award_individual_total",
                    List.of(
                            "award_mps_merit_individual",
                            "award_province_merit_individual",
                            "award_commendation_individual",
                            "award_medal_individual"));

    private final IndicatorCatalogue catalogue;
    private final Map<String, Figure> figures = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();

    /**
     * @param figures by indicator and area
     * @param areas for each area that adds up from others, those others
     */
    PublishedTable(
            IndicatorCatalogue catalogue, Map<String, Map<String, Figure>> figures, Map<String, List<String>> areas) {
        this.catalogue = catalogue;
        figures.forEach((indicator, byArea) ->
                byArea.forEach((area, figure) -> this.figures.put(key(indicator, area), figure)));
        areas.forEach((area, parts) -> total(area, parts));
        withhold(areas);
    }

    private static String key(String indicator, String area) {
        return indicator + "|" + area;
    }

    private void total(String area, List<String> parts) {
        for (var indicator : catalogue.all()) {
            var known = parts.stream()
                    .map(part -> figures.get(key(indicator.code(), part)))
                    .toList();
            if (isSum(indicator) && known.stream().allMatch(figure -> figure != null && figure.isKnown())) {
                figures.putIfAbsent(
                        key(indicator.code(), area),
                        Figure.sum(known.stream().map(Objects::requireNonNull).toList()));
            }
        }
    }

    private static boolean isSum(Indicator indicator) {
        return indicator.operands() == null && !indicator.isDistinct();
    }

    private void withhold(Map<String, List<String>> areas) {
        var cells = new HashMap<String, BigDecimal>();
        figures.forEach((key, figure) -> {
            var value = figure.value();
            if (value != null
                    && catalogue.get(key.substring(0, key.indexOf('|'))).operands() == null) {
                cells.put(key, value);
            }
        });
        var sums = sums(areas);
        var first = complements(cells);
        for (var family : families()) {
            hidden.addAll(Disclosure.hidden(
                    only(cells, family),
                    sums.stream().filter(sum -> isOf(sum.total(), family)).toList(),
                    only(first, family)));
        }
    }

    /** Indicators that are worked out from one another stand in one family, all others alone. */
    private List<Set<String>> families() {
        var families = new ArrayList<Set<String>>();
        FORMS.forEach((total, forms) -> {
            var family = new HashSet<>(forms);
            family.add(total);
            families.add(family);
        });
        catalogue.all().stream()
                .map(Indicator::code)
                .filter(code -> families.stream().noneMatch(family -> family.contains(code)))
                .toList()
                .forEach(code -> families.add(Set.of(code)));
        return families;
    }

    private List<Sum> sums(Map<String, List<String>> areas) {
        var sums = new ArrayList<Sum>();
        areas.forEach((area, parts) -> catalogue
                .all()
                .forEach(indicator -> sums.add(new Sum(
                        key(indicator.code(), area),
                        parts.stream().map(part -> key(indicator.code(), part)).toList()))));
        figures.keySet().stream()
                .map(key -> key.substring(key.indexOf('|') + 1))
                .distinct()
                .forEach(area -> FORMS.forEach((total, forms) -> sums.add(new Sum(
                        key(total, area),
                        forms.stream().map(form -> key(form, area)).toList()))));
        return sums;
    }

    /** A part that all but a few belong to tells of those few. */
    private Set<String> complements(Map<String, BigDecimal> cells) {
        var few = new HashSet<String>();
        cells.forEach((key, value) -> {
            int bar = key.indexOf('|');
            String whole = catalogue.get(key.substring(0, bar)).partOf();
            var of = whole == null ? null : cells.get(key(whole, key.substring(bar + 1)));
            if (of != null && value.signum() > 0 && Disclosure.isSmall(of.subtract(value))) {
                few.add(key);
            }
        });
        return few;
    }

    private static boolean isOf(String key, Set<String> family) {
        return family.contains(key.substring(0, key.indexOf('|')));
    }

    private static Map<String, BigDecimal> only(Map<String, BigDecimal> cells, Set<String> family) {
        var some = new LinkedHashMap<String, BigDecimal>();
        cells.forEach((key, value) -> {
            if (isOf(key, family)) {
                some.put(key, value);
            }
        });
        return some;
    }

    private static Set<String> only(Collection<String> keys, Set<String> family) {
        return new HashSet<>(keys.stream().filter(key -> isOf(key, family)).toList());
    }

    /** What no report says, or no sum can. */
    Figure figure(Indicator indicator, String area) {
        var operands = indicator.operands();
        if (operands != null) {
            return indicator.ratio(
                    figure(catalogue.get(operands.numerator()), area),
                    figure(catalogue.get(operands.denominator()), area));
        }
        return figures.getOrDefault(key(indicator.code(), area), Figure.unknown());
    }

    /** A ratio is withheld with either of its terms. */
    boolean isHidden(Indicator indicator, String area) {
        var operands = indicator.operands();
        return operands == null
                ? hidden.contains(key(indicator.code(), area))
                : Stream.of(operands.numerator(), operands.denominator())
                        .anyMatch(code -> isHidden(catalogue.get(code), area));
    }

    /** The figure where everybody may read it. */
    @Nullable Figure shown(Indicator indicator, String area) {
        var figure = figure(indicator, area);
        return figure.isKnown() && !isHidden(indicator, area) ? figure : null;
    }
}
