package vn.tindan.figures.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Accounts;
import vn.tindan.support.IntegrationTest;

/** Asking whether the sums are right, and reading the answer. */
@IntegrationTest
@Transactional
class LedgerChecksTests {

    private final LedgerChecks checks;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final MockMvcTester pages;
    private final Accounts accounts;

    LedgerChecksTests(LedgerChecks checks, Ledger ledger, JdbcClient jdbc, MockMvcTester pages, Accounts accounts) {
        this.checks = checks;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.pages = pages;
        this.accounts = accounts;
    }

    @Test
    void findsNothingWrongWhatEverLiveModulesCount() {
        ledger.fold();
        checks.ask(LedgerChecks.Kind.VERIFY, "quantri");
        checks.work();
        assertThat(checks.list().getFirst().isRight()).isTrue();
    }

    @Test
    void saysWhichCellIsWrongAndPutsItRight() {
        ledger.fold();
        jdbc.sql("insert into figures.year_sum values ('v2-92', 'calendar', 1999, 'tips_received', 7)")
                .update();
        checks.ask(LedgerChecks.Kind.VERIFY, "quantri");
        checks.work();
        var wrong = checks.list().getFirst();
        assertThat(wrong.differing()).isEqualTo(1);
        assertThat(wrong.told()).contains("v2-92 calendar 1999 tips_received: 7 / 0");
        checks.ask(LedgerChecks.Kind.REBUILD, "quantri");
        checks.work();
        checks.ask(LedgerChecks.Kind.VERIFY, "quantri");
        checks.work();
        assertThat(checks.list().getFirst().isRight()).isTrue();
    }

    @Test
    void saysThatOneFailedAndDoesNotTryItOnAndOn() {
        var failing = new LedgerChecks(
                jdbc,
                ledger,
                mock(LedgerAudit.class, call -> {
                    throw new QueryTimeoutException("busy");
                }),
                _ -> {},
                Clock.systemUTC());
        failing.ask(LedgerChecks.Kind.REBUILD, "quantri");
        failing.work();
        var failed = failing.list().getFirst();
        assertThat(failed.hasFailed()).isTrue();
        assertThat(failed.isRight()).isFalse();
        failing.work();
        assertThat(failing.list().getFirst().finishedAt()).isEqualTo(failed.finishedAt());
        var administrator = accounts.find("quantri").orElseThrow();
        assertThat(pages.get().uri("/admin/figures").with(user(administrator)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Không làm xong");
    }

    @Test
    void asksOnceANight() {
        checks.askForTheNight();
        checks.askForTheNight();
        assertThat(checks.list().stream().filter(check -> check.askedBy() == null))
                .hasSize(1);
    }

    @Test
    void showsTheAnswersToTheAdministrator() {
        checks.ask(LedgerChecks.Kind.VERIFY, "quantri");
        checks.work();
        var administrator = accounts.find("quantri").orElseThrow();
        assertThat(pages.get().uri("/admin/figures").with(user(administrator)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Kiểm tra số liệu cộng dồn",
                        "Kiểm tra ngay",
                        "<span title=\"quantri\">" + administrator.name() + "</span>");
    }
}
