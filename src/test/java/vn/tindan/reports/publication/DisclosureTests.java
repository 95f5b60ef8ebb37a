package vn.tindan.reports.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tindan.reports.publication.Disclosure.Sum;

/** Attacks what is published by trying every table that would look the same. */
class DisclosureTests {

    private static final int MOST = 30;

    private static final List<Sum> SUMS = List.of(
            new Sum("nation", List.of("a", "b", "c", "d")),
            new Sum("region", List.of("a", "b")),
            new Sum("merged", List.of("b", "c")));

    private static Map<String, BigDecimal> table(int a, int b, int c, int d) {
        var cells = new HashMap<String, BigDecimal>();
        cells.put("a", BigDecimal.valueOf(a));
        cells.put("b", BigDecimal.valueOf(b));
        cells.put("c", BigDecimal.valueOf(c));
        cells.put("d", BigDecimal.valueOf(d));
        cells.put("nation", BigDecimal.valueOf((long) a + b + c + d));
        cells.put("region", BigDecimal.valueOf((long) a + b));
        cells.put("merged", BigDecimal.valueOf((long) b + c));
        return cells;
    }

    /** Every value that a cell takes in a table of whole numbers that prints as this one does. */
    private static Map<String, Set<Integer>> possible(Map<String, BigDecimal> cells, Set<String> hidden) {
        var found = new HashMap<String, Set<Integer>>();
        for (int a : choices("a", cells, hidden)) {
            for (int b : choices("b", cells, hidden)) {
                for (int c : choices("c", cells, hidden)) {
                    for (int d : choices("d", cells, hidden)) {
                        var candidate = table(a, b, c, d);
                        boolean looksTheSame = candidate.entrySet().stream()
                                .allMatch(cell -> hidden.contains(cell.getKey())
                                        ? cell.getValue().signum() > 0
                                        : cell.getValue().equals(cells.get(cell.getKey())));
                        if (looksTheSame) {
                            candidate.forEach((cell, value) -> found.computeIfAbsent(cell, _ -> new TreeSet<>())
                                    .add(value.intValue()));
                        }
                    }
                }
            }
        }
        return found;
    }

    private static List<Integer> choices(String cell, Map<String, BigDecimal> cells, Set<String> hidden) {
        if (!hidden.contains(cell)) {
            return List.of(cells.get(cell).intValue());
        }
        var all = new ArrayList<Integer>();
        for (int value = 1; value <= MOST; value++) {
            all.add(value);
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noTableGivesAwayWhatItWithholds(long seed) {
        var random = new Random(seed);
        for (int run = 0; run < 40; run++) {
            var cells = table(random.nextInt(12), random.nextInt(25), random.nextInt(8), random.nextInt(25));
            var hidden = Disclosure.hidden(cells, SUMS, Set.of());
            var possible = possible(cells, hidden);
            for (var cell : hidden) {
                var values = new TreeSet<>(possible.get(cell));
                assertThat(values.last() - values.first())
                        .as("%s of %s, withheld %s, could be %s", cell, cells, hidden, values)
                        .isGreaterThanOrEqualTo(Disclosure.SLACK.intValue());
            }
        }
    }

    @Test
    void withholdsTheSmallAndTheSmallestBesideIt() {
        assertThat(Disclosure.hidden(table(3, 20, 9, 40), SUMS.subList(0, 1), Set.of()))
                .containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void withholdsNothingWhereNothingIsSmallAndShowsZero() {
        assertThat(Disclosure.hidden(table(0, 20, 9, 40), SUMS, Set.of())).isEmpty();
    }

    /** 3 and 9 cannot both be what is left of 12 and of 14; the total of another group stays out of it. */
    @Test
    void takesAContradictionForNoKnowledge() {
        var cells = new HashMap<>(table(3, 9, 40, 40));
        cells.put("more", BigDecimal.valueOf(2));
        cells.put("far", BigDecimal.valueOf(30));
        cells.put("farther", BigDecimal.valueOf(30));
        var sums = List.of(
                new Sum("region", List.of("a", "b")),
                new Sum("region", List.of("a", "b", "more")),
                new Sum("far", List.of("farther")));
        assertThat(Attack.exposed(cells, sums, Set.of("a", "b", "more")))
                .noneMatch(found -> found.cell().equals("more"));
        assertThat(Disclosure.hidden(cells, sums, Set.of())).doesNotContain("far", "farther");
    }

    @Test
    void findsThatTwoOnesWhoseSumIsKnownAreNoSecret() {
        var cells = table(1, 1, 20, 40);
        assertThat(Attack.exposed(cells, SUMS, Set.of("a", "b"))).isNotEmpty();
        assertThat(Disclosure.hidden(cells, SUMS, Set.of())).contains("a", "b").hasSizeGreaterThan(2);
    }
}
