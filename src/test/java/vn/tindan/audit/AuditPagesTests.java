package vn.tindan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.tindan.support.FormToken.csrf;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.AccountEvent;
import vn.tindan.accounts.Accounts;
import vn.tindan.accounts.OwnAccount;
import vn.tindan.accounts.Role;
import vn.tindan.geography.UnitId;
import vn.tindan.support.IntegrationTest;

@IntegrationTest
class AuditPagesTests {

    private final MockMvcTester pages;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Accounts accounts;
    private final OwnAccount own;

    AuditPagesTests(
            MockMvcTester pages,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Accounts accounts,
            OwnAccount own) {
        this.accounts = accounts;
        this.own = own;
        this.pages = pages;
        this.events = events;
        this.transaction = transaction;
    }

    private static Account auditor(String unit) {
        return new Account(
                UUID.randomUUID(), "kt", "Kiểm Toán", UnitId.parse(unit), "Tỉnh", Set.of(Role.AUDITOR), true, null);
    }

    private String list(Account auditor, String subject) throws Exception {
        return pages.get()
                .uri("/office/audit?subject=" + subject)
                .with(user(auditor))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void findsByWhatItWasAboutWithinTheOwnReachOnly() throws Exception {
        var officer = UUID.randomUUID();
        transaction.executeWithoutResult(_ -> events.publishEvent(new AccountEvent.Changed(
                AccountEvent.Change.SUSPENDED, officer, UnitId.parse("v2-11"), "thử tìm trong nhật ký")));
        assertThat(list(auditor("v2-11"), "officer:" + officer))
                .contains("officer.suspended</code>", "thử tìm trong nhật ký");
        assertThat(list(auditor("v2-00"), "officer:" + officer)).contains("officer.suspended</code>");
        assertThat(list(auditor("v2-01"), "officer:" + officer)).doesNotContain("officer.suspended</code>");
    }

    @Test
    void namesWhatWasDoneAndFindsItByThatName() throws Exception {
        var officer = UUID.randomUUID();
        transaction.executeWithoutResult(_ -> {
            tell(AccountEvent.Change.SUSPENDED, officer);
            tell(AccountEvent.Change.RESUMED, officer);
        });
        String about = "officer:" + officer;
        assertThat(list(auditor("v2-11"), about))
                .contains(
                        "<strong>Tạm khóa tài khoản</strong>",
                        "<code class=\"text-break text-body-secondary\">officer.suspended</code>");
        assertThat(list(auditor("v2-11"), about + "&action=officer.resumed"))
                .contains("officer.resumed</code>", "<option value=\"officer.resumed\" selected")
                .doesNotContain("officer.suspended</code>");
        assertThat(list(auditor("v2-11"), about + "&action=officer."))
                .contains("officer.resumed</code>", "officer.suspended</code>");
        assertThat(list(auditor("v2-11"), about + "&action=officer.re")).doesNotContain("officer.resumed</code>");
    }

    /** Nobody is signed in yet when a sign-in is told: it is still the officer's own doing, and found as theirs. */
    @Test
    void tellsASignInAsTheDoingOfWhoSignsIn() throws Exception {
        var officer = accounts.find("trucban.phuloi").orElseThrow();
        SecurityContextHolder.clearContext();
        own.tell(officer, AccountEvent.Change.SIGNED_IN);
        assertThat(list(auditor("v2-92"), "officer:" + officer.id() + "&actor=trucban.phuloi&action=officer.signed-in"))
                .contains("<strong>Đăng nhập</strong>", officer.name() + "</span> <span>(trucban.phuloi)</span>")
                .doesNotContain("Hệ thống");
    }

    @Test
    void keepsAnActThatNoReleaseWritesAnyMoreInTheChoice() throws Exception {
        assertThat(list(auditor("v2-11"), "nothing&action=tip.told-long-ago"))
                .contains("<option value=\"tip.told-long-ago\" selected>tip.told-long-ago</option>");
    }

    private void tell(AccountEvent.Change change, UUID officer) {
        events.publishEvent(new AccountEvent.Changed(change, officer, UnitId.parse("v2-11"), "thử"));
    }

    @Test
    void provesTheChainOnAPage() {
        assertThat(pages.post()
                        .uri("/office/audit/proofs")
                        .with(user(auditor("v2-11")))
                        .with(csrf()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/office/audit/proofs");
    }

    @Test
    void readingTheTrailIsALineOfIt() throws Exception {
        var auditor = auditor("v2-11");
        list(auditor, "nothing");
        assertThat(list(auditor, "audit:trail")).contains("audit.read</code>");
    }
}
