package vn.tindan.tips;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.accounts.Role;
import vn.tindan.clocks.Escalation;
import vn.tindan.figures.locking.LockedPeriods;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.DateRange;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.TipAction;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;
import vn.tindan.tips.terms.TipStatus;
import vn.tindan.tips.terms.Value;

/** Two at once: each waits for the other or is refused, and what is left is what one after the other would leave. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TipRaceTests {

    private static final UnitId UNIT = UnitId.parse("v2-01321");
    private static final UnitId OTHER = UnitId.parse("v2-01324");
    private static final Jurisdiction OWN = new Jurisdiction(UNIT);

    private final TipIntake intake;
    private final TipTracking tracking;
    private final TipReading reading;
    private final TipTriage triage;
    private final Work work;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final java.util.concurrent.ExecutorService hands = Executors.newFixedThreadPool(2);

    record Work(
            TipMerging merging,
            TipDecisions decisions,
            TipTransfer transfer,
            Escalation escalation,
            LockedPeriods periods) {}

    TipRaceTests(
            TipIntake intake,
            TipTracking tracking,
            TipReading reading,
            TipTriage triage,
            TipMerging merging,
            TipDecisions decisions,
            TipTransfer transfer,
            Escalation escalation,
            LockedPeriods periods,
            JdbcClient jdbc,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.intake = intake;
        this.tracking = tracking;
        this.reading = reading;
        this.triage = triage;
        this.work = new Work(merging, decisions, transfer, escalation, periods);
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @AfterAll
    void rest() {
        hands.close();
    }

    @BeforeEach
    void nobodyLocked() {
        assertThat(work.periods().of(UNIT)).isEmpty();
    }

    private UUID told(int daysAgo) {
        var draft = new TipIntake.Draft(
                UUID.randomUUID().toString(),
                TipChannel.PHONE,
                TipCategory.THEFT,
                UNIT,
                "Tin của hai người cùng lúc " + UUID.randomUUID(),
                null,
                null,
                null,
                clock.instant().minus(Duration.ofDays(daysAgo)));
        return tracking.open(intake.receive(draft)).orElseThrow().tip();
    }

    private TipTriage.Handle handle(UUID tip) {
        return new TipTriage.Handle(OWN, tip, reading.open(OWN, tip).version());
    }

    private UUID verified(int daysAgo) {
        var tip = told(daysAgo);
        triage.classify(handle(tip), LegalType.CRIME_REPORT, null);
        triage.verify(handle(tip), "đúng");
        return tip;
    }

    /** What came of it: nothing, or the refusal. */
    private static @Nullable Throwable outcome(Future<?> future) throws Exception {
        try {
            future.get(20, TimeUnit.SECONDS);
            return null;
        } catch (java.util.concurrent.ExecutionException refused) {
            return refused.getCause();
        }
    }

    /** The first is done but not committed when the second begins and has to wait for it; what came of the second. */
    private @Nullable Throwable during(Runnable first, Runnable second) throws Exception {
        var waiting = transaction.execute(_ -> {
            first.run();
            int holder =
                    jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
            var other = hands.submit(second);
            awaitWaiting(holder);
            return other;
        });
        return outcome(java.util.Objects.requireNonNull(waiting));
    }

    private void awaitWaiting(int holder) {
        var blocked = jdbc.sql("select count(*) from pg_stat_activity where :holder = any (pg_blocking_pids(pid))")
                .param("holder", holder);
        for (int attempt = 0; attempt < 400; attempt++) {
            if (blocked.query(Long.class).single() > 0) {
                return;
            }
            sleep();
        }
        throw new AssertionError("nobody waits");
    }

    private static void sleep() {
        try {
            Thread.sleep(25);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void ofTwoWhoMergeThePairCrosswiseOneIsRefused() throws Exception {
        for (int round = 0; round < 8; round++) {
            var one = told(0);
            var two = told(0);
            String numberOfOne = reading.open(OWN, one).number();
            String numberOfTwo = reading.open(OWN, two).number();
            var handleOfOne = handle(one);
            var handleOfTwo = handle(two);
            var together = new CyclicBarrier(2);
            var first = hands.submit(() -> {
                together.await();
                work.merging().merge(handleOfOne, numberOfTwo, "cùng việc");
                return one;
            });
            var second = hands.submit(() -> {
                together.await();
                work.merging().merge(handleOfTwo, numberOfOne, "cùng việc");
                return two;
            });
            var refusals = java.util.stream.Stream.of(outcome(first), outcome(second))
                    .filter(java.util.Objects::nonNull)
                    .toList();
            assertThat(refusals)
                    .singleElement()
                    .isInstanceOfAny(RuleViolation.class, ObjectOptimisticLockingFailureException.class);
            assertThat(List.of(
                            reading.open(OWN, one).status(),
                            reading.open(OWN, two).status()))
                    .containsExactlyInAnyOrder(TipStatus.MERGED, TipStatus.RECEIVED);
        }
    }

    @Test
    void stepThatWaitedForATransferFindsTheTipGone() throws Exception {
        var tip = told(0);
        var seen = handle(tip);
        var refusal = during(
                () -> work.transfer().route(seen, OTHER, "xảy ra ở đó"),
                () -> triage.classify(seen, LegalType.CRIME_REPORT, null));
        assertThat(refusal).isInstanceOf(NotFound.class);
        var there = reading.open(new Jurisdiction(OTHER), tip);
        assertThat(there.status()).isEqualTo(TipStatus.NEW);
        assertThat(there.legalType()).isNull();
    }

    @Test
    void transferThatWaitedForAStepIsToldThatTheTipChanged() throws Exception {
        var tip = told(0);
        var seen = handle(tip);
        var refusal = during(
                () -> triage.classify(seen, LegalType.CRIME_REPORT, null),
                () -> work.transfer().route(seen, OTHER, "xảy ra ở đó"));
        assertThat(refusal).isInstanceOf(ObjectOptimisticLockingFailureException.class);
        assertThat(reading.open(OWN, tip).status()).isEqualTo(TipStatus.CLASSIFIED);
    }

    @Test
    void tipThatIsMergedWhileItsMainTipIsHandedOnStaysWhereItIs() throws Exception {
        var main = told(0);
        var same = told(0);
        String number = reading.open(OWN, main).number();
        var seen = handle(same);
        var seenMain = handle(main);
        var refusal = during(
                () -> work.transfer().route(seenMain, OTHER, "xảy ra ở đó"),
                () -> work.merging().merge(seen, number, "cùng việc"));
        assertThat(refusal).isInstanceOf(NotFound.class);
        assertThat(reading.open(OWN, same).status()).isEqualTo(TipStatus.RECEIVED);
    }

    @Test
    void judgementIsInBeforeThePeriodIsLockedOrSeesTheLock() throws Exception {
        var early = verified(4);
        var late = verified(4);
        var seenEarly = handle(early);
        var seenLate = handle(late);
        var day = CountryTime.day(clock.instant().minus(Duration.ofDays(4)));
        var days = new DateRange(day, day);
        var secretary = new Account(
                UUID.randomUUID(), "thu.ky.hai", "Thư Ký", UNIT, "Phường", Set.of(Role.SECRETARY), true, null);
        Runnable lock = () -> work.periods().lock(secretary, days, "báo cáo giấy");
        assertThat(during(() -> work.decisions().judge(seenEarly, Value.YES, "giúp bắt được người"), lock))
                .as("the lock waits for the judgement")
                .isNull();
        var first = work.periods().of(UNIT).getFirst();
        work.periods().open(secretary, first.id(), "thử lần nữa");
        assertThat(reading.open(OWN, early).value()).isEqualTo(Value.YES);

        var refusal = during(lock, () -> work.decisions().judge(seenLate, Value.YES, "muộn một bước"));
        assertThat(refusal)
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("figures.lock.refused"));
        assertThat(reading.open(OWN, late).value()).isEqualTo(Value.NOT_JUDGED);
        jdbc.sql("delete from figures.period_lock where unit = :unit")
                .param("unit", UNIT.toString())
                .update();
    }

    @Test
    void twoInstancesTellOfALateClockOnce() throws Exception {
        var tip = told(0);
        jdbc.sql("update clocks.clock set due_at = created_at - interval '10 days',"
                        + " started_at = started_at - interval '20 days' where subject = :tip")
                .param("tip", tip)
                .update();
        for (int round = 0; round < 40 && told(tip).isEmpty(); round++) {
            var together = new CyclicBarrier(2);
            java.util.concurrent.Callable<Integer> instance = () -> {
                together.await();
                return work.escalation().tell();
            };
            var first = hands.submit(instance);
            var second = hands.submit(instance);
            assertThat(outcome(first)).isNull();
            assertThat(outcome(second)).isNull();
        }
        work.escalation().tell();
        assertThat(told(tip)).containsExactlyInAnyOrder("CHIEF", "PROVINCE");
        assertThat(jdbc.sql("select count(*) from audit.entry where subject = :subject and action like 'clocks.told-%'")
                        .param("subject", "tip:" + tip)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    private List<String> told(UUID tip) {
        return jdbc.sql("select e.level from clocks.escalation e join clocks.clock c on c.id = e.clock_id"
                        + " where c.subject = :tip")
                .param("tip", tip)
                .query(String.class)
                .list();
    }

    @Test
    void whatLeavesTheRowAsItWasMakesOlderPagesStaleAllTheSame() {
        var tip = told(0);
        var stale = handle(tip);
        var document = new vn.tindan.tips.terms.Grounds(
                "thêm thời hạn", new vn.tindan.tips.terms.Document("7/QĐ", CountryTime.today(clock)));
        triage.classify(stale, LegalType.CRIME_REPORT, null);
        var seen = handle(tip);
        work.transfer().disclaim(seen, "xảy ra ở phường bên");
        refusedAsStale(() -> work.decisions().extend(seen, document));
        var again = handle(tip);
        work.decisions().extend(again, document);
        refusedAsStale(() -> work.transfer().disclaim(again, "lần nữa"));
        var third = handle(tip);
        work.transfer().inform(third, OTHER, "để biết");
        refusedAsStale(() -> work.transfer().disclaim(third, "lần nữa"));
        assertThat(reading.open(OWN, tip).steps().getLast().step()).isEqualTo(TipAction.INFORM.name());
    }

    private static void refusedAsStale(Runnable step) {
        org.assertj.core.api.Assertions.assertThatThrownBy(step::run)
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }
}
