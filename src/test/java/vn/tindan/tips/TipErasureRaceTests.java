package vn.tindan.tips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;
import vn.tindan.tips.retention.TipErasure;
import vn.tindan.tips.retention.TipHolding;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;

/** What somebody does with a tip between the reading of what is due and its erasure is heard before anything is erased. */
@IntegrationTest
class TipErasureRaceTests {

    private static final UnitId UNIT = UnitId.parse("v2-10273");
    private static final Jurisdiction OFFICER = new Jurisdiction(UNIT);

    private final TipIntake intake;
    private final TipTracking tracking;
    private final TipTriage triage;
    private final TipReading reading;
    private final TipErasure erasure;
    private final TipHolding holding;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TipErasureRaceTests(
            TipIntake intake,
            TipTracking tracking,
            TipTriage triage,
            TipReading reading,
            TipErasure erasure,
            TipHolding holding,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.intake = intake;
        this.tracking = tracking;
        this.triage = triage;
        this.reading = reading;
        this.erasure = erasure;
        this.holding = holding;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    private UUID told() {
        return tracking.open(intake.receive(new TipIntake.Draft(
                        UUID.randomUUID().toString(),
                        TipChannel.PHONE,
                        TipCategory.OTHER,
                        UNIT,
                        "Chuyện đã lâu",
                        null,
                        null,
                        null,
                        null)))
                .orElseThrow()
                .tip();
    }

    private UUID ended() {
        var tip = told();
        triage.classify(new TipTriage.Handle(OFFICER, tip, version(tip)), LegalType.OTHER, null);
        run("update tips.tip set status = 'CLOSED', outcome = 'FILED', outcome_on = '2015-01-05' where id = :tip", tip);
        return tip;
    }

    private UUID mergedInto(UUID main) {
        var tip = told();
        jdbc.sql("update tips.tip set status = 'MERGED', merged_into = :main where id = :tip")
                .param("main", main)
                .param("tip", tip)
                .update();
        return tip;
    }

    private int version(UUID tip) {
        return reading.open(OFFICER, tip).version();
    }

    private void run(String sql, UUID tip) {
        jdbc.sql(sql).param("tip", tip).update();
    }

    private boolean erased(UUID tip) {
        return reading.open(OFFICER, tip).story() == null;
    }

    private void night() {
        @Nullable UUID last = null;
        do {
            last = erasure.eraseAfter(last).last();
        } while (last != null);
    }

    /** A night comes while this is done and not yet committed, and waits for nobody; and another one after it. */
    private void during(Runnable work) {
        try (var pool = Executors.newSingleThreadExecutor()) {
            transaction.executeWithoutResult(_ -> {
                work.run();
                assertThat(pool.submit(this::night)).succeedsWithin(Duration.ofSeconds(60));
            });
        }
        night();
    }

    @Test
    void sparesWhatIsTakenUpAgainMeanwhile() {
        var tip = ended();
        during(() ->
                run("update tips.tip set status = 'VERIFIED', outcome = null, outcome_on = null where id = :tip", tip));
        assertThat(erased(tip)).isFalse();
    }

    @Test
    void sparesWhatIsHeldMeanwhile() {
        var tip = ended();
        during(() -> holding.place(OFFICER, tip, "đang khiếu nại"));
        assertThat(erased(tip)).isFalse();
        holding.end(OFFICER, tip, holding.of(OFFICER, tip).getFirst().id(), "xong");
        night();
        assertThat(erased(tip)).isTrue();
    }

    @Test
    void sparesWhatIsTakenOutOfItsMainTipMeanwhileButNotThatOne() {
        var main = ended();
        var merged = mergedInto(main);
        during(() -> run("update tips.tip set status = 'VERIFIED', merged_into = null where id = :tip", merged));
        assertThat(erased(merged)).isFalse();
        assertThat(erased(main)).isTrue();
    }

    @Test
    void sparesWhatWentOverToAnotherTipMeanwhile() {
        var main = ended();
        var merged = mergedInto(main);
        var open = told();
        during(() -> jdbc.sql("update tips.tip set merged_into = :open where id = :tip")
                .param("open", open)
                .param("tip", merged)
                .update());
        assertThat(erased(merged)).isFalse();
    }

    @Test
    void keepsTheWholeMatterForOneOfItsTips() {
        var main = ended();
        var merged = mergedInto(main);
        holding.place(OFFICER, merged, "người báo tin thứ hai khiếu nại");
        night();
        assertThat(erased(main)).isFalse();
        assertThat(erased(merged)).isFalse();
        holding.end(OFFICER, merged, holding.of(OFFICER, merged).getFirst().id(), "xong");
        night();
        assertThat(erased(main)).isTrue();
        assertThat(erased(merged)).isTrue();
    }

    @Test
    void holdsNothingThatIsGone() {
        var tip = ended();
        night();
        assertThat(erased(tip)).isTrue();
        assertThatThrownBy(() -> holding.place(OFFICER, tip, "muộn rồi"))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("retention.hold.erased");
        assertThat(holding.of(OFFICER, tip)).isEmpty();
    }
}
