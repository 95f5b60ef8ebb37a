package vn.tindan.reports.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Accounts;
import vn.tindan.documents.DocumentFormat;
import vn.tindan.documents.FileName;
import vn.tindan.documents.SavedDocument;
import vn.tindan.support.IntegrationTest;

/** A desk of one hand and a queue of two, at which a file takes as long as the test wants. */
@IntegrationTest
class ExportsTests {

    private static final SavedDocument FILE =
            new SavedDocument(new FileName("x.csv"), DocumentFormat.CSV, new byte[] {1, 2, 3});

    private final CountDownLatch written = new CountDownLatch(1);
    private final JdbcClient jdbc;
    private final MockMvcTester pages;
    private final Account secretary;
    private final Account signer;
    private final Exports exports;

    ExportsTests(ExportStore store, JdbcClient jdbc, Accounts accounts, MockMvcTester pages, Clock clock) {
        this.jdbc = jdbc;
        this.pages = pages;
        this.secretary = accounts.find("thuky").orElseThrow();
        this.signer = accounts.find("truongban").orElseThrow();
        this.exports = new Exports(store, 1, 2, 2, Duration.ofMillis(20));
    }

    @AfterEach
    void clear() {
        written.countDown();
        SecurityContextHolder.clearContext();
        exports.destroy();
        jdbc.sql("delete from reports.export").update();
    }

    private SavedDocument slowly() {
        try {
            written.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return FILE;
    }

    @Test
    void answersAtOnceWhatIsDoneSoon() {
        var patient = new Exports(new ExportStore(jdbc, Clock.systemUTC()), 1, 1, 5, Duration.ofSeconds(20));
        assertThat(patient.ask(secretary, () -> FILE)).isEqualTo(new Exports.Answer.Ready(FILE));
        patient.destroy();
    }

    @Test
    void givesEachPersonAShareAndSaysWhenTheQueueIsFull() {
        var first = exports.ask(secretary, this::slowly);
        assertThat(first).isInstanceOf(Exports.Answer.Later.class);
        exports.ask(secretary, this::slowly);
        assertThatThrownBy(() -> exports.ask(secretary, this::slowly))
                .isInstanceOfSatisfying(
                        Exports.Refused.class,
                        refused -> assertThat(refused.isOfOne()).isTrue());
        exports.ask(signer, this::slowly);
        assertThatThrownBy(() -> exports.ask(signer, this::slowly))
                .isInstanceOfSatisfying(
                        Exports.Refused.class,
                        refused -> assertThat(refused.isOfOne()).isFalse());
    }

    @Test
    void showsItsOwnerAloneWhereAFileStands() {
        var later = (Exports.Answer.Later) exports.ask(secretary, this::slowly);
        var address = "/office/exports/" + later.export();
        assertThat(pages.get().uri(address).with(user(secretary)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("đang được kết xuất");
        assertThat(pages.get().uri(address).with(user(signer)).exchange()).hasStatus(404);
        assertThat(pages.get().uri(address + "/file").with(user(secretary)).exchange())
                .hasStatus(404);
    }

    @Test
    void handsTheFileToItsOwnerAlone() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(secretary, null, "ROLE_SECRETARY"));
        var later = (Exports.Answer.Later) exports.ask(secretary, this::slowly);
        SecurityContextHolder.clearContext();
        written.countDown();
        await().until(() ->
                exports.progress(secretary, later.export()).orElseThrow().isDone());
        var address = "/office/exports/" + later.export() + "/file";
        assertThat(pages.get().uri(address).with(user(secretary)).exchange())
                .hasStatusOk()
                .body()
                .isEqualTo(FILE.content());
        assertThat(pages.get().uri(address).with(user(signer)).exchange()).hasStatus(404);
    }
}
