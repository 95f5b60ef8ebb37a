package vn.tindan.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tindan.geography.UnitId;
import vn.tindan.retention.Erasure;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.TipTracking;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;

/** Tips and cases that ended years ago, as nobody can wait for them to grow old, and the nights that erase them. */
public final class LongAgo {

    private final TipIntake intake;
    private final TipTracking tracking;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    LongAgo(TipIntake intake, TipTracking tracking, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.intake = intake;
        this.tracking = tracking;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    public UUID told(UnitId unit, String story) {
        return tracking.open(intake.receive(new TipIntake.Draft(
                        UUID.randomUUID().toString(),
                        TipChannel.PHONE,
                        TipCategory.OTHER,
                        unit,
                        story,
                        null,
                        null,
                        null,
                        null)))
                .orElseThrow()
                .tip();
    }

    /** A tip was answered and closed. */
    public void closed(UUID tip, LocalDate on) {
        ended(tip, "CLOSED", on);
    }

    /** A tip has an outcome, and nobody was told of it yet. */
    public void resolved(UUID tip, LocalDate on) {
        ended(tip, "RESOLVED", on);
    }

    private void ended(UUID tip, String status, LocalDate on) {
        jdbc.sql("update tips.tip set status = :status, outcome = 'FILED', outcome_on = :on where id = :tip")
                .param("status", status)
                .param("on", on)
                .param("tip", tip)
                .update();
    }

    public void merged(UUID tip, UUID main) {
        jdbc.sql("update tips.tip set status = 'MERGED', merged_into = :main where id = :tip")
                .param("main", main)
                .param("tip", tip)
                .update();
    }

    public void cleared(UUID file, LocalDate on) {
        jdbc.sql("update cases.case_file set status = 'CLEARED', cleared_on = :on where id = :file")
                .param("on", on)
                .param("file", file)
                .update();
    }

    /** All that is due now goes, batch by batch. */
    public static void night(Erasure erasure) {
        @Nullable UUID last = null;
        do {
            last = erasure.eraseAfter(last).last();
        } while (last != null);
    }

    /** A night comes while this is done and not yet committed, and waits for nobody; and another one after it. */
    public void nightDuring(Runnable work, Erasure erasure) {
        try (var pool = Executors.newSingleThreadExecutor()) {
            transaction.executeWithoutResult(_ -> {
                work.run();
                assertThat(pool.submit(() -> night(erasure))).succeedsWithin(Duration.ofSeconds(60));
            });
        }
        night(erasure);
    }
}
