package vn.tindan.reports.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tindan.figures.Indicator;
import vn.tindan.figures.IndicatorCatalogue;

/**
 * Decides what of all published tables is withheld, all at once: a cell that one table withholds must not come back from
 * another one, of the year after that prints it as "cùng kỳ", of a longer period less a shorter one, or of a larger area.
 */
final class Withholding {

    private final IndicatorCatalogue catalogue;
    private final List<PublishedTable> tables;
    private final Map<String, BigDecimal> cells = new LinkedHashMap<>();
    private final List<Map<String, String>> names = new ArrayList<>();

    /** Cells that say the same: withheld together. */
    private final Map<String, Set<String>> twins = new HashMap<>();

    private Withholding(IndicatorCatalogue catalogue, List<PublishedTable> tables) {
        this.catalogue = catalogue;
        this.tables = tables;
        tables.forEach(table -> names.add(names(table)));
    }

    /** Tables of reports before those of their "cùng kỳ": a figure printed twice is one cell. */
    static void decide(IndicatorCatalogue catalogue, List<PublishedTable> tables) {
        var withholding = new Withholding(catalogue, tables);
        var hidden = withholding.hidden();
        for (int at = 0; at < tables.size(); at++) {
            var keys = new HashSet<String>();
            withholding.names.get(at).forEach((key, cell) -> {
                if (hidden.contains(cell)) {
                    keys.add(key);
                }
            });
            tables.get(at).withhold(keys);
        }
    }

    /** The cell of each key of a table; one that was corrected in between has another value and is a cell of its own. */
    private Map<String, String> names(PublishedTable table) {
        var named = new HashMap<String, String>();
        table.values().forEach((key, value) -> {
            String first = key + "|" + days(table, key);
            var known = cells.putIfAbsent(first, value);
            String cell = known == null || known.compareTo(value) == 0 ? first : first + "|" + names.size();
            cells.putIfAbsent(cell, value);
            named.put(key, cell);
            twins.computeIfAbsent(first, _ -> new HashSet<>()).add(cell);
        });
        return named;
    }

    /** Which days a cell is of, a stock of the last alone; a total of parts of different days is of no other table's. */
    private String days(PublishedTable table, String key) {
        boolean isStock = indicator(key).measure() == Indicator.Measure.STOCK;
        return table.days(key)
                .map(days -> isStock ? days.to().toString() : days.toString())
                .orElse("of table " + names.size());
    }

    private Indicator indicator(String key) {
        return catalogue.get(key.substring(0, key.indexOf('|')));
    }

    private Set<String> hidden() {
        var rests = new HashMap<String, BigDecimal>();
        var sums = new PublishedSums(catalogue, cells, rests).of(tables, names);
        cells.putAll(rests);
        var hidden = complements();
        for (var family : families()) {
            var some = only(cells, family);
            var ofFamily =
                    sums.stream().filter(sum -> isOf(sum.total(), family)).toList();
            Set<String> before;
            var now = only(hidden, family);
            do {
                before = now;
                now = withTwins(Disclosure.hidden(some, ofFamily, before));
            } while (!now.equals(before));
            hidden.addAll(now);
        }
        return hidden;
    }

    private Set<String> withTwins(Set<String> some) {
        var all = new HashSet<>(some);
        twins.values().stream()
                .filter(same -> same.stream().anyMatch(some::contains))
                .forEach(all::addAll);
        return all;
    }

    /** Indicators that are worked out from one another stand in one family, all others alone. */
    private List<Set<String>> families() {
        var families = new ArrayList<Set<String>>();
        PublishedSums.FORMS.forEach((total, forms) -> {
            var family = new HashSet<>(forms);
            family.add(total);
            families.add(family);
        });
        StockBalances.ALL.forEach(balance -> families.add(balance.codes()));
        catalogue.all().stream()
                .map(Indicator::code)
                .filter(code -> families.stream().noneMatch(family -> family.contains(code)))
                .toList()
                .forEach(code -> families.add(Set.of(code)));
        return families;
    }

    /** A part that all but a few belong to tells of those few. */
    private Set<String> complements() {
        var few = new HashSet<String>();
        for (var named : names) {
            named.forEach((key, cell) -> {
                String whole = indicator(key).partOf();
                String of = whole == null ? null : named.get(whole + key.substring(key.indexOf('|')));
                var value = cells.get(cell);
                var all = of == null ? null : cells.get(of);
                if (value != null && all != null && value.signum() > 0 && Disclosure.isSmall(all.subtract(value))) {
                    few.add(cell);
                }
            });
        }
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
}
