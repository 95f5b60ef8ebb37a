package vn.tindan.reports.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.tindan.reports.publication.Disclosure.Sum;
import vn.tindan.shared.DateRange;

/**
 * Stocks that change by what came and what went alone. A page prints the stock now and the one of a year before: who knows
 * what went knows what came.
 */
final class StockBalances {

    static final List<Balance> ALL = List.of(
            new Balance("models_total", "models_built", "models_retired"),
            new Balance(
                    "offenders_community_managed", "offenders_management_new", "offenders_released_from_management"));

    private final Map<String, BigDecimal> cells;

    StockBalances(Map<String, BigDecimal> cells) {
        this.cells = cells;
    }

    /** A stock, what comes to it and what leaves it: codes of the catalogue. */
    record Balance(String stock, String come, String gone) {

        Set<String> codes() {
            return Set.of(stock, come, gone);
        }
    }

    /** @param days the cells of each key by the days that they are of */
    List<Sum> of(Map<String, Map<DateRange, String>> days) {
        var sums = new ArrayList<Sum>();
        for (var balance : ALL) {
            String prefix = PublishedTable.key(balance.come(), "");
            days.keySet().stream()
                    .filter(key -> key.startsWith(prefix))
                    .map(key -> key.substring(prefix.length()))
                    .sorted()
                    .forEach(area -> sums.addAll(of(
                            cells(balance.stock(), area, days),
                            cells(balance.come(), area, days),
                            cells(balance.gone(), area, days))));
        }
        return sums;
    }

    private static Map<DateRange, String> cells(
            String indicator, String area, Map<String, Map<DateRange, String>> days) {
        return days.getOrDefault(PublishedTable.key(indicator, area), Map.of());
    }

    /** What was there before a period, with what came and without what went, is what is there on its last day. */
    private List<Sum> of(Map<DateRange, String> stock, Map<DateRange, String> come, Map<DateRange, String> gone) {
        var onDay = new HashMap<LocalDate, String>();
        stock.forEach((days, cell) -> onDay.put(days.to(), cell));
        var sums = new ArrayList<Sum>();
        come.forEach((days, in) -> {
            var before = onDay.get(days.from().minusDays(1));
            var now = onDay.get(days.to());
            var out = gone.get(days);
            if (before != null && now != null && out != null && isNearly(before, in, out, now)) {
                sums.add(new Sum(now, List.of(before, in), List.of(out)));
            }
        });
        return sums;
    }

    /** Where entered figures are far from adding up, nobody works one out from the others. */
    private boolean isNearly(String before, String in, String out, String now) {
        return value(before)
                        .add(value(in))
                        .subtract(value(out))
                        .subtract(value(now))
                        .abs()
                        .compareTo(Disclosure.SMALL)
                < 0;
    }

    private BigDecimal value(String cell) {
        return Objects.requireNonNull(cells.get(cell));
    }
}
