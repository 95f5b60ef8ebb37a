package vn.tindan.reports.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which cells of published tables are withheld: those from 1 to 4, and so many of their neighbours that no reader
 * can work one out from the totals, neither exactly nor within {@link #SLACK}. What it hides is then attacked as a reader
 * would ({@link Attack}); where that succeeds, a total goes too.
 */
final class Disclosure {

    static final BigDecimal SMALL = BigDecimal.valueOf(5);

    /** A withheld cell must be able to hold values as far apart as this, for all that a reader can compute. */
    static final BigDecimal SLACK = BigDecimal.valueOf(4);

    private final Map<String, BigDecimal> cells;
    private final List<Sum> sums;
    private final Set<String> hidden = new HashSet<>();

    /**
     * A total and the cells that add up to it.
     *
     * @param less what is to be taken from the parts: of a stock, what left it
     */
    record Sum(String total, List<String> parts, List<String> less) {

        Sum(String total, List<String> parts) {
            this(total, parts, List.of());
        }

        List<String> all() {
            var all = new ArrayList<>(parts);
            all.addAll(less);
            all.add(total);
            return all;
        }
    }

    private Disclosure(Map<String, BigDecimal> cells, List<Sum> sums) {
        this.cells = cells;
        this.sums = sums.stream()
                .filter(sum -> cells.keySet().containsAll(sum.all()))
                .toList();
    }

    /** The cells to withhold; sums that are not of the cells given say nothing. */
    static Set<String> hidden(Map<String, BigDecimal> cells, List<Sum> sums, Set<String> first) {
        var disclosure = new Disclosure(cells, sums);
        disclosure.hidden.addAll(first);
        cells.forEach((cell, value) -> {
            if (isSmall(value)) {
                disclosure.hidden.add(cell);
            }
        });
        disclosure.protect();
        return Set.copyOf(disclosure.hidden);
    }

    static boolean isSmall(BigDecimal value) {
        return value.signum() > 0 && value.compareTo(SMALL) < 0;
    }

    private void protect() {
        boolean changed = true;
        while (changed) {
            changed = sums.stream().anyMatch(this::complement);
        }
        do {
            changed = Attack.exposed(cells, sums, hidden).anyMatch(this::withdrawTotal);
        } while (changed);
    }

    /** Whether another cell of the sum had to go. */
    private boolean complement(Sum sum) {
        if (!sum.less().isEmpty()) {
            return sum.all().stream().filter(hidden::contains).count() == 1 && hide(smallestVisible(sum.all()));
        }
        if (hidden.contains(sum.total())) {
            return sum.parts().stream().noneMatch(hidden::contains) && hide(smallestVisible(sum.parts()));
        }
        var parts = sum.parts().stream().filter(hidden::contains).toList();
        if (parts.isEmpty() || parts.size() > 1 && isLoose(parts)) {
            return false;
        }
        return hide(smallestVisible(sum.parts()).or(() -> Optional.of(sum.total())));
    }

    /** What is hidden adds up to enough that each may be small or not. */
    private boolean isLoose(List<String> parts) {
        var total = parts.stream().map(this::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return total.subtract(BigDecimal.valueOf(parts.size())).compareTo(SLACK) >= 0;
    }

    private Optional<String> smallestVisible(List<String> among) {
        return among.stream()
                .filter(part -> !hidden.contains(part) && value(part).signum() > 0)
                .min(Comparator.comparing(this::value).thenComparing(Comparator.naturalOrder()));
    }

    private boolean hide(Optional<String> cell) {
        return cell.isPresent() && hidden.add(cell.get());
    }

    /**
     * A hidden cell that a reader could work out costs the smallest visible total on the way to it, or any other of the sums
     * that it was worked out from: those of other cells would not help.
     */
    private boolean withdrawTotal(Attack.Exposed exposed) {
        var near = exposed.from().stream()
                .filter(sum -> sum.all().contains(exposed.cell()))
                .toList();
        return hide(visibleTotal(near)
                .or(() -> near.stream()
                        .flatMap(sum -> smallestVisible(sum.parts()).stream())
                        .findFirst())
                .or(() -> visibleTotal(exposed.from()))
                .or(() -> exposed.from().stream()
                        .flatMap(sum -> smallestVisible(sum.parts()).stream())
                        .findFirst()));
    }

    private Optional<String> visibleTotal(List<Sum> among) {
        return among.stream()
                .map(Sum::total)
                .filter(total -> !hidden.contains(total))
                .min(Comparator.comparing(this::value).thenComparing(Comparator.naturalOrder()));
    }

    private BigDecimal value(String cell) {
        return cells.getOrDefault(cell, BigDecimal.ZERO);
    }
}
