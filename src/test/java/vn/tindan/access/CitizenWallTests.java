package vn.tindan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tindan.accounts.Wall;
import vn.tindan.attachments.TipFiles;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.NotFound;
import vn.tindan.support.IntegrationTest;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.TipTracking;
import vn.tindan.tips.receipt.Receipt;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;

/**
 * What the connection of a public page can read at all, by plain SQL without a condition: nothing behind the wall before
 * a receipt was shown, and after it the rows of that one tip.
 */
@IntegrationTest
class CitizenWallTests {

    private static final UnitId COMMUNE = UnitId.parse("v2-00136");
    /** Issued reports and what is printed in them are public. */
    private static final List<String> PUBLIC =
            List.of("reports.report", "reports.printed_figure", "reports.correction", "reports.corrected_figure");

    private final JdbcClient jdbc;
    private final TipIntake intake;
    private final TipTracking tracking;
    private final TipFiles files;
    private final Wall wall;
    private final TransactionTemplate transaction;
    private TipTracking.Opened own = new TipTracking.Opened(UUID.randomUUID(), new byte[32], null, 0);
    private TipTracking.Opened foreign = own;

    CitizenWallTests(
            JdbcClient jdbc,
            TipIntake intake,
            TipTracking tracking,
            TipFiles files,
            Wall wall,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.intake = intake;
        this.tracking = tracking;
        this.files = files;
        this.wall = wall;
        this.transaction = transaction;
    }

    @BeforeEach
    void tellTwice() {
        own = told();
        foreign = told();
        SecurityContextHolder.getContext()
                .setAuthentication(new AnonymousAuthenticationToken(
                        "test", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
    }

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
    }

    private TipTracking.Opened told() {
        var opened = tracking.open(receipt()).orElseThrow();
        tracking.write(opened, "Lời nhắn thêm");
        return opened;
    }

    private Receipt receipt() {
        return intake.receive(new TipIntake.Draft(
                UUID.randomUUID().toString(),
                TipChannel.WEB,
                TipCategory.OTHER,
                COMMUNE,
                "Tin sau bức tường",
                null,
                null,
                "Người sau bức tường",
                null));
    }

    /** Rows of every table behind the wall, asked for without any condition. */
    private Map<String, Long> readable(byte @Nullable [] digest) {
        return transaction.execute(_ -> {
            if (digest != null) {
                wall.show(digest);
            }
            return walled().stream()
                    .collect(Collectors.toMap(
                            table -> table,
                            table -> jdbc.sql("select count(*) from " + table)
                                    .query(Long.class)
                                    .single()));
        });
    }

    private List<String> walled() {
        return jdbc.sql("""
                        select oid::regclass::text from pg_class
                        where relkind = 'r' and relrowsecurity and oid::regclass::text <> all (:public)
                        """)
                .param("public", PUBLIC.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private long count(Supplier<Long> query) {
        return transaction.execute(_ -> {
            wall.show(own.digest());
            return query.get();
        });
    }

    @Test
    void readsNothingBeforeAReceiptIsShown() {
        var readable = readable(null);
        assertThat(readable).containsKeys("tips.tip", "tips.message", "attachments.file", "identity.request");
        assertThat(readable.values()).containsOnly(0L);
    }

    @Test
    void readsTheRowsOfTheOneTipWhoseReceiptWasShown() {
        var readable = readable(own.digest());
        assertThat(readable)
                .containsEntry("tips.tip", 1L)
                .containsEntry("tips.message", 1L)
                .containsEntry("tips.informant", 1L)
                .containsEntry("tips.opening", 1L)
                .containsEntry("tips.step", 1L)
                .containsEntry("tips.register_entry", 0L);
        readable.keySet().removeAll(List.of("tips.tip", "tips.message", "tips.informant", "tips.opening", "tips.step"));
        assertThat(readable.values()).containsOnly(0L);
    }

    @Test
    void changesAndRemovesNothingOfAnotherTip() {
        assertThat(count(() -> (long) jdbc.sql("update tips.tip set status = 'CLOSED' where id = :id")
                        .param("id", foreign.tip())
                        .update()))
                .isZero();
        assertThat(count(() -> (long) jdbc.sql("delete from tips.message where tip_id = :id")
                        .param("id", foreign.tip())
                        .update()))
                .isZero();
    }

    @Test
    void forgetsTheReceiptWithTheTransaction() {
        readable(own.digest());
        assertThat(readable(null).values()).containsOnly(0L);
    }

    /** A page that took another's id from an address would still show nothing. */
    @Test
    void showsNothingForAnotherTipsIdUnderOnesOwnReceipt() {
        var mixed = new TipTracking.Opened(foreign.tip(), own.digest(), null, 0);
        assertThat(catchThrowable(() -> tracking.view(mixed))).isInstanceOf(NotFound.class);
        assertThat(catchThrowable(() -> files.list(mixed))).isInstanceOf(NotFound.class);
        assertThat(tracking.view(own).messages()).hasSize(1);
        assertThat(files.list(own)).isEmpty();
    }
}
