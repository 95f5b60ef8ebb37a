package vn.tindan.procuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tindan.tips.terms.LegalType;

/** What was read of a period is read of it for ever, and whatever changes a set stands in one of its lines. */
class SourceStoryTests {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    private record One(SourceHistory history, boolean late) implements WorkingSet.Known {}

    private static SourceStory.Event event(int day, String step) {
        return new SourceStory.Event(UUID.randomUUID(), START.plusDays(day), step, null, null, null, null);
    }

    private static SourceStory.Event classified(int day, LegalType type) {
        return new SourceStory.Event(UUID.randomUUID(), START.plusDays(day), "RECLASSIFY", type, null, null, null);
    }

    private static SourceStory.Event closed(int day, Cause cause) {
        return new SourceStory.Event(UUID.randomUUID(), START.plusDays(day), "STEP", null, cause, null, null);
    }

    private static SourceStory.Event undo(int day, SourceStory.Event undone) {
        return new SourceStory.Event(UUID.randomUUID(), START.plusDays(day), "UNDO", null, null, undone.id(), null);
    }

    private static List<SourceHistory.Turn> turns(SourceStory.Event... events) {
        return SourceStory.of(List.of(events)).history().turns();
    }

    private static SourceHistory.Turn turn(int day, Cause cause) {
        return new SourceHistory.Turn(START.plusDays(day), cause);
    }

    @Test
    void leavesTheSetOnTheDayItIsFoundToBeNoSourceAndComesBackAsOne() {
        assertThat(turns(
                        event(0, "ENTER"),
                        classified(1, LegalType.DENUNCIATION),
                        classified(40, LegalType.SECURITY_TIP),
                        classified(70, LegalType.CRIME_REPORT)))
                .containsExactly(turn(1, Cause.RECEIVED), turn(40, Cause.RECLASSIFIED), turn(70, Cause.RECOGNISED));
    }

    @Test
    void isRecognisedWhereItWasSomethingElseBefore() {
        assertThat(turns(
                        event(0, "ENTER"),
                        classified(0, LegalType.SECURITY_TIP),
                        classified(35, LegalType.CRIME_REPORT),
                        closed(50, Cause.PROSECUTED)))
                .containsExactly(turn(35, Cause.RECOGNISED), turn(50, Cause.PROSECUTED));
        assertThat(turns(event(0, "ENTER"), classified(0, LegalType.SECURITY_TIP), closed(3, Cause.OTHERWISE)))
                .isEmpty();
    }

    @Test
    void takesBackAtOnceWhatNeverWasAndLaterWhatWasUntilThen() {
        var slip = closed(5, Cause.SUSPENDED);
        assertThat(turns(event(0, "ENTER"), classified(0, LegalType.DENUNCIATION), slip, undo(5, slip)))
                .containsExactly(turn(0, Cause.RECEIVED));
        assertThat(turns(event(0, "ENTER"), classified(0, LegalType.DENUNCIATION), slip, undo(40, slip)))
                .containsExactly(turn(0, Cause.RECEIVED), turn(5, Cause.SUSPENDED), turn(40, Cause.RESUMED));
    }

    private static SourceStory.Event entered(int day, @Nullable LegalType type, @Nullable Cause closed) {
        return new SourceStory.Event(
                null, START.plusDays(day), "ENTER", null, null, null, new SourceStory.Stood(type, closed));
    }

    @Test
    void knowsHowItStoodWhenItCameIn() {
        assertThat(turns(entered(3, LegalType.CRIME_REPORT, null), event(9, "LEAVE")))
                .containsExactly(turn(3, Cause.RECEIVED), turn(9, Cause.TRANSFERRED));
        assertThat(turns(entered(3, LegalType.CRIME_REPORT, Cause.SUSPENDED), event(9, "RESUME")))
                .containsExactly(turn(9, Cause.RECEIVED));
        assertThat(turns(
                        entered(3, LegalType.SECURITY_TIP, null),
                        event(5, "LEAVE"),
                        entered(9, LegalType.CRIME_REPORT, null)))
                .as("others judged it anew meanwhile")
                .containsExactly(turn(9, Cause.RECEIVED));
    }

    /** Whatever a desk could do, also what the life cycle would refuse, and undoings of the last step. */
    private static List<SourceStory.Event> random(Random chance) {
        var events = new ArrayList<SourceStory.Event>();
        int day = chance.nextInt(200);
        events.add(
                chance.nextBoolean()
                        ? event(day, "ENTER")
                        : entered(
                                day,
                                LegalType.values()[chance.nextInt(LegalType.values().length)],
                                chance.nextInt(3) == 0 ? Cause.SUSPENDED : null));
        SourceStory.@Nullable Event last = null;
        for (int left = chance.nextInt(12); left > 0; left--) {
            day += chance.nextInt(3) == 0 ? chance.nextInt(60) : 0;
            var next = switch (chance.nextInt(8)) {
                case 0, 1 -> classified(day, LegalType.values()[chance.nextInt(LegalType.values().length)]);
                case 2 ->
                    closed(
                            day,
                            List.of(Cause.SUSPENDED, Cause.MERGED, Cause.PROSECUTED, Cause.OTHERWISE)
                                    .get(chance.nextInt(4)));
                case 3 -> event(day, chance.nextBoolean() ? "RESUME" : "REOPEN");
                case 4 -> event(day, chance.nextBoolean() ? "LEAVE" : "ENTER");
                case 5 -> event(day, "PASS_ON");
                default -> last == null ? event(day, "CHECK") : undo(day, last);
            };
            last = next.undoes() == null
                            && !next.step().equals("PASS_ON")
                            && !next.step().equals("LEAVE")
                            && !next.step().equals("ENTER")
                    ? next
                    : null;
            events.add(next);
        }
        return events;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void neverChangesWhatWasReadOfAPastDay(long seed) {
        var chance = new Random(seed);
        for (int each = 0; each < 300; each++) {
            var events = random(chance);
            var all = SourceStory.of(events).history();
            for (var day : events.stream().map(SourceStory.Event::on).distinct().toList()) {
                var then = SourceStory.of(events.stream()
                                .filter(event -> !event.on().isAfter(day))
                                .toList())
                        .history();
                assertThat(all.turns().stream()
                                .filter(turn -> !turn.on().isAfter(day))
                                .toList())
                        .isEqualTo(then.turns());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {144, 233, 377, 610})
    void balancesInEveryPeriodAndJoinsTheNext(long seed) {
        var chance = new Random(seed);
        var sources = new ArrayList<One>();
        for (int each = 0; each < 300; each++) {
            sources.add(new One(SourceStory.of(random(chance)).history(), chance.nextBoolean()));
        }
        for (int month = 0; month < 24; month++) {
            var from = START.plusMonths(month);
            var to = from.plusMonths(1).minusDays(1);
            var set = WorkingSet.of(sources, from, to);
            assertThat(set.total() - set.settled()).isEqualTo(set.left());
            assertThat(WorkingSet.of(sources, to.plusDays(1), to.plusMonths(1)).carried())
                    .isEqualTo(set.left());
        }
        var whole = WorkingSet.of(sources, START, START.plusYears(3));
        assertThat(whole.count(Cause.RECLASSIFIED)).isPositive();
        assertThat(whole.count(Cause.RECOGNISED)).isPositive();
    }
}
