package vn.tindan.reports.publication;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.tindan.reports.publication.Disclosure.Sum;

/**
 * What a reader with pencil and paper can do: solve the published sums for the withheld cells, alone and combined, and
 * bound each of them by the others. A withheld cell is known to be at least 1, as a zero is never withheld.
 */
final class Attack {

    private static final int ROUNDS = 50;

    private final List<String> unknown;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<BigDecimal[]> equations = new ArrayList<>();
    private final BigDecimal[] low;
    private final BigDecimal[] high;
    private static final BigDecimal FAR = new BigDecimal("1e12");

    private Attack(Map<String, BigDecimal> cells, List<Sum> sums, Set<String> hidden) {
        unknown = sums.stream()
                .flatMap(sum -> sum.all().stream())
                .filter(hidden::contains)
                .distinct()
                .sorted()
                .toList();
        low = new BigDecimal[unknown.size()];
        high = new BigDecimal[unknown.size()];
        Arrays.fill(low, BigDecimal.ONE);
        Arrays.fill(high, FAR);
        unknown.forEach(cell -> places.put(cell, places.size()));
        sums.forEach(sum -> equations.add(equation(cells, sum)));
    }

    /** A cell that was found out, and the sums that it was found out from. */
    record Exposed(String cell, List<Sum> from) {}

    /** Of the sums that hang together each time one withheld cell that can be told more exactly than is allowed. */
    static Stream<Exposed> exposed(Map<String, BigDecimal> cells, List<Sum> sums, Set<String> hidden) {
        return SumGroups.of(sums, hidden).stream()
                .flatMap(some ->
                        new Attack(cells, some, hidden).exposed().map(cell -> new Exposed(cell, some)).stream());
    }

    private Optional<String> exposed() {
        combine();
        bound();
        for (int at = 0; at < unknown.size(); at++) {
            if (isKnown(high[at].subtract(low[at]))) {
                return Optional.of(unknown.get(at));
            }
        }
        return Optional.empty();
    }

    /** A cell whose least is above its most is of sums that contradict each other, and those tell nothing. */
    private static boolean isKnown(BigDecimal width) {
        return width.signum() >= 0 && width.compareTo(Disclosure.SLACK) < 0;
    }

    /** Coefficients of the unknown cells, and last what they add up to. */
    private BigDecimal[] equation(Map<String, BigDecimal> cells, Sum sum) {
        var row = new BigDecimal[unknown.size() + 1];
        Arrays.fill(row, BigDecimal.ZERO);
        var factors = new HashMap<String, BigDecimal>();
        sum.parts().forEach(part -> factors.merge(part, BigDecimal.ONE, BigDecimal::add));
        sum.less().forEach(part -> factors.merge(part, BigDecimal.ONE.negate(), BigDecimal::add));
        factors.merge(sum.total(), BigDecimal.ONE.negate(), BigDecimal::add);
        factors.forEach((cell, factor) -> {
            int at = places.getOrDefault(cell, -1);
            if (at >= 0) {
                row[at] = row[at].add(factor);
            } else {
                var known = Objects.requireNonNull(cells.get(cell)).multiply(factor);
                row[unknown.size()] = row[unknown.size()].subtract(known);
            }
        });
        return row;
    }

    /** Adds every difference of two sums, and the sums solved for each other. */
    private void combine() {
        var given = List.copyOf(equations);
        for (int one = 0; one < given.size(); one++) {
            for (int other = one + 1; other < given.size(); other++) {
                if (isShared(given.get(one), given.get(other))) {
                    equations.add(minus(given.get(one), given.get(other), BigDecimal.ONE));
                }
            }
        }
        equations.addAll(reduced(given));
    }

    private boolean isShared(BigDecimal[] one, BigDecimal[] other) {
        for (int at = 0; at < unknown.size(); at++) {
            if (one[at].signum() * other[at].signum() > 0) {
                return true;
            }
        }
        return false;
    }

    private List<BigDecimal[]> reduced(List<BigDecimal[]> given) {
        var rows = new ArrayList<>(given);
        int done = 0;
        for (int column = 0; column < unknown.size() && done < rows.size(); column++) {
            int pivot = pivot(rows, done, column);
            if (pivot < 0) {
                continue;
            }
            var row = rows.remove(pivot);
            var divisor = row[column];
            var unit = Arrays.stream(row)
                    .map(each -> each.divide(divisor, MathContext.DECIMAL128))
                    .toArray(BigDecimal[]::new);
            for (int other = 0; other < rows.size(); other++) {
                rows.set(other, minus(rows.get(other), unit, rows.get(other)[column]));
            }
            rows.add(done++, unit);
        }
        return rows;
    }

    private static int pivot(List<BigDecimal[]> rows, int from, int column) {
        for (int row = from; row < rows.size(); row++) {
            if (rows.get(row)[column].signum() != 0) {
                return row;
            }
        }
        return -1;
    }

    private static BigDecimal[] minus(BigDecimal[] row, BigDecimal[] other, BigDecimal factor) {
        var result = new BigDecimal[row.length];
        for (int at = 0; at < row.length; at++) {
            result[at] = row[at].subtract(other[at].multiply(factor));
        }
        return result;
    }

    private void bound() {
        boolean changed = true;
        for (int round = 0; round < ROUNDS && changed; round++) {
            changed = false;
            for (var equation : equations) {
                changed |= bound(equation);
            }
        }
    }

    private boolean bound(BigDecimal[] equation) {
        boolean changed = false;
        for (int at = 0; at < unknown.size(); at++) {
            if (equation[at].signum() == 0) {
                continue;
            }
            var rest = rest(equation, at);
            var one = equation[unknown.size()].subtract(rest[0]).divide(equation[at], MathContext.DECIMAL64);
            var other = equation[unknown.size()].subtract(rest[1]).divide(equation[at], MathContext.DECIMAL64);
            if (one.min(other).compareTo(low[at]) > 0) {
                low[at] = one.min(other);
                changed = true;
            }
            if (one.max(other).compareTo(high[at]) < 0) {
                high[at] = one.max(other);
                changed = true;
            }
        }
        return changed;
    }

    /** The least and the most that the other unknown cells of an equation come to. */
    private BigDecimal[] rest(BigDecimal[] equation, int but) {
        var least = BigDecimal.ZERO;
        var most = BigDecimal.ZERO;
        for (int at = 0; at < unknown.size(); at++) {
            if (at != but && equation[at].signum() != 0) {
                var one = equation[at].multiply(low[at]);
                var other = equation[at].multiply(high[at]);
                least = least.add(one.min(other));
                most = most.add(one.max(other));
            }
        }
        return new BigDecimal[] {least, most};
    }
}
