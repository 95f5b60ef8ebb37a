package vn.tindan.reports.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tindan.figures.Indicator;
import vn.tindan.figures.IndicatorCatalogue;
import vn.tindan.reports.publication.Disclosure.Sum;
import vn.tindan.shared.DateRange;

/**
 * Every way in which published cells add up: areas from their parts, awards from their forms, a period from shorter ones,
 * a stock from the one before ({@link StockBalances}).
 * What remains of a total beyond its published parts is a cell too where it is small: nobody published it, anybody can subtract.
 */
final class PublishedSums {

    /**
     * Forms of awards within a total that holds others too: orders, those of the Prime Minister, tallies. A withheld one could
     * be worked out where little or nothing is left for those.
     */
    static final Map<String, List<String>> FORMS = Map.of(
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

    /** Combinations of shorter periods that are looked at for one longer. */
    private static final int MOST_COMBINATIONS = 500;

    private final IndicatorCatalogue catalogue;
    private final Map<String, BigDecimal> cells;
    private final Map<String, BigDecimal> rests;
    private final Set<Sum> sums = new LinkedHashSet<>();

    /** @param rests takes what is found to remain */
    PublishedSums(IndicatorCatalogue catalogue, Map<String, BigDecimal> cells, Map<String, BigDecimal> rests) {
        this.catalogue = catalogue;
        this.cells = cells;
        this.rests = rests;
    }

    /** @param names for each table the cell of each of its keys */
    List<Sum> of(List<PublishedTable> tables, List<Map<String, String>> names) {
        var days = new HashMap<String, Map<DateRange, String>>();
        for (int at = 0; at < tables.size(); at++) {
            var table = tables.get(at);
            var named = names.get(at);
            var within = table.scope().within();
            areas(without(table.scope().parts(), within), named, true);
            areas(within, named, false);
            forms(named);
            named.forEach((key, cell) -> table.days(key)
                    .ifPresent(of ->
                            days.computeIfAbsent(key, _ -> new HashMap<>()).putIfAbsent(of, cell)));
        }
        days.forEach((key, byDays) -> {
            var indicator = catalogue.get(key.substring(0, key.indexOf('|')));
            if (indicator.measure() == Indicator.Measure.FLOW && !indicator.isDistinct()) {
                byDays.keySet().forEach(longer -> periods(longer, byDays));
            }
        });
        sums.addAll(new StockBalances(cells).of(days));
        return List.copyOf(sums);
    }

    /** A total that a report of its own says need not be that of its parts: what remains counts, and once. */
    private static Map<String, List<String>> without(
            Map<String, List<String>> parts, Map<String, List<String>> within) {
        var others = new LinkedHashMap<>(parts);
        others.keySet().removeAll(within.keySet());
        return others;
    }

    private void areas(Map<String, List<String>> areas, Map<String, String> named, boolean isOfAll) {
        areas.forEach((area, parts) -> catalogue.all().stream()
                .filter(indicator -> !indicator.isDistinct())
                .forEach(indicator -> {
                    var total = named.get(PublishedTable.key(indicator.code(), area));
                    var known = parts.stream()
                            .map(part -> named.get(PublishedTable.key(indicator.code(), part)))
                            .filter(Objects::nonNull)
                            .toList();
                    add(total, known, isOfAll && known.size() == parts.size());
                }));
    }

    private void forms(Map<String, String> named) {
        named.forEach((key, cell) -> {
            var forms = FORMS.getOrDefault(key.substring(0, key.indexOf('|')), List.of());
            var known = forms.stream()
                    .map(form -> named.get(form + key.substring(key.indexOf('|'))))
                    .filter(Objects::nonNull)
                    .toList();
            add(cell, known, false);
        });
    }

    /** Shorter periods within a longer one, apart from each other. */
    private void periods(DateRange longer, Map<DateRange, String> byDays) {
        var shorter = byDays.keySet().stream()
                .filter(days -> !days.equals(longer)
                        && !days.from().isBefore(longer.from())
                        && !days.to().isAfter(longer.to()))
                .sorted(Comparator.comparing(DateRange::from).thenComparing(DateRange::to))
                .toList();
        var combinations = new ArrayList<List<DateRange>>();
        combine(shorter, 0, List.of(), combinations);
        for (var combination : combinations) {
            add(
                    byDays.get(longer),
                    combination.stream()
                            .map(days -> Objects.requireNonNull(byDays.get(days)))
                            .toList(),
                    isWhole(longer, combination));
        }
    }

    private static void combine(
            List<DateRange> all, int from, List<DateRange> chosen, List<List<DateRange>> combinations) {
        for (int at = from; at < all.size() && combinations.size() < MOST_COMBINATIONS; at++) {
            var next = all.get(at);
            if (chosen.isEmpty() || next.from().isAfter(chosen.getLast().to())) {
                var longer = new ArrayList<>(chosen);
                longer.add(next);
                combinations.add(longer);
                combine(all, at + 1, longer, combinations);
            }
        }
    }

    private static boolean isWhole(DateRange longer, List<DateRange> parts) {
        var next = longer.from();
        for (var part : parts) {
            if (!part.from().equals(next)) {
                return false;
            }
            next = part.to().plusDays(1);
        }
        return next.equals(longer.to().plusDays(1));
    }

    /** A total of parts that are all there; of others only where what remains is nothing, or so little that it tells of few. */
    private void add(@Nullable String total, List<String> parts, boolean isWhole) {
        if (total == null || parts.isEmpty()) {
            return;
        }
        var rest = parts.stream()
                .map(part -> Objects.requireNonNull(cells.get(part)))
                .reduce(Objects.requireNonNull(cells.get(total)), BigDecimal::subtract);
        if (isWhole || rest.signum() <= 0 && Disclosure.SMALL.negate().compareTo(rest) < 0) {
            sums.add(new Sum(total, parts));
        } else if (Disclosure.isSmall(rest)) {
            var cell = total + "|less " + String.join("|", parts);
            rests.put(cell, rest);
            var all = new ArrayList<>(parts);
            all.add(cell);
            sums.add(new Sum(total, all));
        }
    }
}
