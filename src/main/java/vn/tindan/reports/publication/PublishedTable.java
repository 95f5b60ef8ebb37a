package vn.tindan.reports.publication;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tindan.figures.Figure;
import vn.tindan.figures.Indicator;
import vn.tindan.figures.IndicatorCatalogue;
import vn.tindan.shared.DateRange;

/** The figures of one period for every area that adds up from issued reports. An area's key is its unit's id, or a region's code. */
final class PublishedTable {

    private final IndicatorCatalogue catalogue;
    private final Scope scope;
    private final Map<String, Figure> figures = new HashMap<>();
    private final Map<String, DateRange> days = new HashMap<>();
    private Set<String> hidden = Set.of();

    /**
     * What the table is of.
     *
     * @param parts for each area that adds up from others, those others
     * @param within for each area that a report of its own is about, what else is published of it, and may be but a part
     * @param apart the days of each {@link #key} that is not of those of the table, as it was counted while they ran
     */
    record Scope(
            DateRange days,
            Map<String, List<String>> parts,
            Map<String, List<String>> within,
            Map<String, DateRange> apart) {
        Scope(DateRange days, Map<String, List<String>> parts, Map<String, List<String>> within) {
            this(days, parts, within, Map.of());
        }
    }

    /** @param figures by indicator and area; one that left the catalogue is printed in old reports, and nowhere else */
    PublishedTable(IndicatorCatalogue catalogue, Map<String, Map<String, Figure>> figures, Scope scope) {
        this.catalogue = catalogue;
        this.scope = scope;
        figures.forEach((indicator, byArea) -> {
            if (catalogue.find(indicator).isPresent()) {
                byArea.forEach((area, figure) -> put(key(indicator, area), figure));
            }
        });
        scope.parts().forEach(this::total);
    }

    static String key(String indicator, String area) {
        return indicator + "|" + area;
    }

    private void put(String key, Figure figure) {
        figures.put(key, figure);
        days.put(key, scope.apart().getOrDefault(key, scope.days()));
    }

    private void total(String area, List<String> parts) {
        for (var indicator : catalogue.all()) {
            var known = parts.stream()
                    .map(part -> figures.get(key(indicator.code(), part)))
                    .toList();
            if (isSum(indicator) && known.stream().allMatch(figure -> figure != null && figure.isKnown())) {
                var sum = Figure.sum(known.stream().map(Objects::requireNonNull).toList());
                if (figures.putIfAbsent(key(indicator.code(), area), sum) == null) {
                    daysOfAll(indicator, parts).ifPresent(all -> days.put(key(indicator.code(), area), all));
                }
            }
        }
    }

    private Optional<DateRange> daysOfAll(Indicator indicator, List<String> parts) {
        var all = parts.stream()
                .map(part -> Optional.ofNullable(days.get(key(indicator.code(), part))))
                .distinct()
                .toList();
        return all.size() == 1 ? all.getFirst() : Optional.empty();
    }

    private static boolean isSum(Indicator indicator) {
        return indicator.operands() == null && !indicator.isDistinct();
    }

    Scope scope() {
        return scope;
    }

    /** The days that a figure is of; none where its parts are of different ones. */
    Optional<DateRange> days(String key) {
        return Optional.ofNullable(days.get(key));
    }

    /** What is counted, by {@link #key}: ratios follow from it. */
    Map<String, BigDecimal> values() {
        var values = new HashMap<String, BigDecimal>();
        figures.forEach((key, figure) -> {
            var value = figure.value();
            if (value != null
                    && catalogue.get(key.substring(0, key.indexOf('|'))).operands() == null) {
                values.put(key, value);
            }
        });
        return values;
    }

    /** Withholds some of it: {@link Withholding} decides, over all that is published. */
    void withhold(Set<String> keys) {
        hidden = Set.copyOf(keys);
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
