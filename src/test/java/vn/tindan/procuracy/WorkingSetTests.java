package vn.tindan.procuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The working set balances over whatever happened, and adjoining periods join. */
class WorkingSetTests {

    private static final LocalDate START = LocalDate.of(2025, 12, 1);

    private record One(SourceHistory history, boolean late) implements WorkingSet.Known {}

    private static List<One> random(long seed) {
        var chance = new Random(seed);
        var all = new ArrayList<One>();
        for (int each = 0; each < 200; each++) {
            var history = new SourceHistory();
            var day = START.plusDays(chance.nextInt(300));
            for (int step = chance.nextInt(8); step >= 0; step--) {
                history.tell(day, Cause.values()[chance.nextInt(Cause.values().length)]);
                day = day.plusDays(chance.nextInt(40));
            }
            all.add(new One(history, chance.nextBoolean()));
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void balancesOverRandomHistoriesInEveryPeriod(long seed) {
        var sources = random(seed);
        for (int month = 0; month < 14; month++) {
            var from = START.plusMonths(month);
            var to = from.plusMonths(1).minusDays(1);
            var set = WorkingSet.of(sources, from, to);
            assertThat(set.total() - set.settled()).isEqualTo(set.left());
            var next = WorkingSet.of(sources, to.plusDays(1), to.plusMonths(2));
            assertThat(next.carried()).isEqualTo(set.left());
            var owed =
                    sources.stream().filter(one -> one.history().isOwedOn(to)).toList();
            assertThat(set.leftLate())
                    .isEqualTo((int) owed.stream().filter(One::late).count());
        }
    }

    @Test
    void countsAsTheExampleOfTheProcuracyDoes() {
        var suspended = new SourceHistory()
                .tell(START.minusDays(9), Cause.RECEIVED)
                .tell(START.plusDays(3), Cause.SUSPENDED)
                .tell(START.plusDays(20), Cause.RESUMED)
                .tell(START.plusDays(25), Cause.PROSECUTED);
        var gone = new SourceHistory().tell(START, Cause.RECEIVED).tell(START.plusDays(1), Cause.TRANSFERRED);
        var open = new SourceHistory().tell(START, Cause.RECEIVED);
        var set = WorkingSet.of(
                List.of(new One(suspended, false), new One(gone, false), new One(open, true)),
                START,
                START.plusDays(30));
        assertThat(set.carried()).isEqualTo(1);
        assertThat(set.total()).isEqualTo(3);
        assertThat(set.settled()).isEqualTo(2);
        assertThat(set.leftLate()).isEqualTo(1);
    }
}
