package vn.tindan.geography.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tindan.geography.changes.ChangedMap.TODAY;
import static vn.tindan.geography.changes.ChangedMap.change;
import static vn.tindan.geography.changes.ChangedMap.line;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.changes.ChangedMap.Administrator;

/** Two administrators, or two instances, at once. */
class RacingChangesTests {

    private static final SlowWork WORK = new SlowWork();
    private static final ChangedMap MAP = new ChangedMap(WORK);
    private static final UnitChanges CHANGES = MAP.bean(UnitChanges.class);
    private static final PassingOn PASSING_ON = MAP.bean(PassingOn.class);
    private static final Iterator<UnitId> UNITS = MAP.communesOf("v1-94").iterator();
    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();
    private static final Administrator ADMINISTRATOR = new Administrator("v2-92");

    /** Stops at one unit until it is let go on. */
    private static final class SlowWork implements WorkOfUnits {

        private final AtomicReference<UnitId> slow = new AtomicReference<>();
        private final List<String> passed = new CopyOnWriteArrayList<>();
        private volatile CountDownLatch reached = new CountDownLatch(1);
        private volatile CountDownLatch go = new CountDownLatch(1);

        void stopAt(UnitId unit) {
            reached = new CountDownLatch(1);
            go = new CountDownLatch(1);
            slow.set(unit);
        }

        @Override
        public String kind() {
            return "officers";
        }

        @Override
        public long openAt(UnitId unit) {
            return 1;
        }

        @Override
        public long recordedAt(UnitId unit, LocalDate since) {
            return 0;
        }

        @Override
        public long passOn(UnitId former, UnitId heir, LocalDate day) {
            if (former.equals(slow.get())) {
                slow.set(null);
                reached.countDown();
                waitFor(go);
            }
            passed.add(former + " " + heir);
            return 1;
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID planned(LocalDate day, UnitId former, UnitId heir) {
        return MAP.enter(change(day, line(1, "nhập", former, heir)));
    }

    @Test
    void passesAChainOnInItsOrderWhoeverComesFirst() {
        var a = UNITS.next();
        var b = UNITS.next();
        var c = UNITS.next();
        planned(TODAY.plusDays(5), a, b);
        planned(TODAY.plusDays(6), b, c);
        WORK.stopAt(a);
        var one = CompletableFuture.runAsync(() -> PASSING_ON.passOnDue(TODAY.plusDays(7)), THREADS);
        waitFor(WORK.reached);
        var other = CompletableFuture.runAsync(() -> PASSING_ON.passOnDue(TODAY.plusDays(7)), THREADS);
        assertThatThrownBy(() -> other.get(2, TimeUnit.SECONDS)).as("waits").isInstanceOf(TimeoutException.class);
        WORK.go.countDown();
        CompletableFuture.allOf(one, other).join();
        assertThat(WORK.passed).containsSubsequence(a + " " + b, b + " " + c).doesNotHaveDuplicates();
        assertThat(MAP.jdbc()
                        .sql("select former from geography.taken_over where heir = :heir")
                        .param("heir", c.toString())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(a.toString(), b.toString());
    }

    @Test
    void takesNothingBackWhileItPasses() {
        var former = UNITS.next();
        var heir = UNITS.next();
        var id = planned(TODAY.plusDays(8), former, heir);
        var seen = MAP.bean(ChangeList.class).find("v2-92", id).orElseThrow();
        WORK.stopAt(former);
        var passing = CompletableFuture.runAsync(() -> PASSING_ON.passOnDue(TODAY.plusDays(8)), THREADS);
        waitFor(WORK.reached);
        var taking = CompletableFuture.runAsync(
                () -> CHANGES.takeBack(ADMINISTRATOR, id, seen.version(), "nhập nhầm"), THREADS);
        assertThatThrownBy(() -> taking.get(2, TimeUnit.SECONDS)).as("waits").isInstanceOf(TimeoutException.class);
        WORK.go.countDown();
        passing.join();
        assertThatThrownBy(taking::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(OptimisticLockingFailureException.class);
        assertThat(MAP.units().get(former).validTo()).isEqualTo(TODAY.plusDays(8));
    }

    @Test
    void keepsOneOfTwoChangesOfOneUnit() {
        var former = UNITS.next();
        var one = UNITS.next();
        var other = UNITS.next();
        var tries = List.of(one, other).stream()
                .map(heir -> CompletableFuture.supplyAsync(() -> planned(TODAY.plusDays(9), former, heir), THREADS))
                .toList();
        var refused = tries.stream()
                .filter(each -> each.handle((_, failure) -> failure != null).join())
                .count();
        assertThat(refused).isOne();
        assertThat(MAP.units().successors(former)).hasSize(1);
    }
}
