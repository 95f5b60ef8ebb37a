package vn.tindan.movement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.tindan.support.FormToken.csrf;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.geography.UnitId;
import vn.tindan.support.IntegrationTest;

/** In a province of its own, as the database of the run is shared. */
@IntegrationTest
class GroupPagesTests {

    private static final Account MOVEMENT = officer(Role.PROVINCIAL_MOVEMENT);
    private static final Account SECRETARY = officer(Role.SECRETARY);

    private final MockMvcTester pages;

    GroupPagesTests(MockMvcTester pages) {
        this.pages = pages;
    }

    private static Account officer(Role role) {
        return new Account(
                UUID.randomUUID(), "an", "Nguyễn Văn An", UnitId.parse("v2-08"), "Đơn vị", Set.of(role), true, null);
    }

    private MvcTestResult get(String address, Account reader) {
        return pages.get().uri(address).with(user(reader)).exchange();
    }

    private MvcTestResult post(String address, String... fields) {
        var request = pages.post().uri(address).with(user(MOVEMENT)).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    @Test
    void entersAGroupAndEndsIt() {
        var entered = post(
                "/office/groups",
                "version",
                "0",
                "kind",
                "SELF_MANAGED",
                "name",
                "To lien gia 77",
                "unit",
                "v2-08",
                "words",
                "Thôn 1",
                "households",
                "25",
                "zalo",
                "true",
                "from",
                "2026-01-05");
        assertThat(entered).hasStatus(HttpStatus.FOUND);
        String page = String.valueOf(entered.getResponse().getRedirectedUrl());
        assertThat(get(page, SECRETARY))
                .hasStatusOk()
                .bodyText()
                .contains("To lien gia 77")
                .doesNotContain("\"submit\">Lưu");
        assertThat(get("/office/groups?day=2026-02-01&words=77", SECRETARY))
                .bodyText()
                .contains("To lien gia 77");
        assertThat(get("/office/groups?day=2025-02-01&words=77", SECRETARY))
                .bodyText()
                .doesNotContain("To lien gia 77");
        assertThat(get("/office/groups?kind=COLLECTIVE", MOVEMENT)).hasStatusOk();
        assertThat(get("/office/groups/new?exemplar=true", MOVEMENT)).hasStatusOk();
        var wrong = post(
                page + "/correction",
                "version",
                "0",
                "kind",
                "SELF_MANAGED",
                "name",
                "x",
                "unit",
                "v2-08",
                "from",
                "2026-01-05",
                "to",
                "2025-12-01");
        assertThat(wrong).hasStatusOk().bodyText().contains("Ngày này trước ngày bắt đầu");
    }

    @Test
    void asksAnExemplarForItsDecision() {
        assertThat(post(
                        "/office/groups",
                        "version",
                        "0",
                        "kind",
                        "INDIVIDUAL",
                        "name",
                        "An",
                        "unit",
                        "v2-08",
                        "from",
                        "2026-01-05"))
                .hasStatusOk()
                .bodyText()
                .contains("Hãy ghi văn bản công nhận.");
    }

    @Test
    void asksBeforeASecondModelOfOneNameAndGoesBackFromSteps() {
        String name = "Mo hinh " + UUID.randomUUID();
        String[] fields = {
            "newType",
            "Loại thử " + name,
            "category",
            "MARKET",
            "name",
            name,
            "unit",
            "v2-08",
            "foundedOn",
            "2026-01-05",
            "token",
            "a" + name
        };
        String page =
                String.valueOf(post("/office/models", fields).getResponse().getRedirectedUrl());
        assertThat(post("/office/models", fields)).as("sent twice").hasRedirectedUrl(page);
        fields[fields.length - 1] = "b" + name;
        assertThat(post("/office/models", fields))
                .hasStatusOk()
                .bodyText()
                .contains("Nếu là mô hình khác, hãy xác nhận bên dưới", "name=\"another\"");
        assertThat(post(page + "/steps", "on", "2026-02-01", "grade", "GOOD")).hasStatus(HttpStatus.FOUND);
        assertThat(post(page + "/retirement", "version", "0", "on", "2026-03-01", "because", "Nhầm"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(get(page, MOVEMENT)).bodyText().contains("Xếp loại tốt", "/reinstatement");
        assertThat(post(page + "/reinstatement", "version", "1")).hasStatus(HttpStatus.FOUND);
        assertThat(get(page, SECRETARY))
                .bodyText()
                .contains("0 nguồn tin, 0 vụ việc")
                .doesNotContain("/undoing");
    }
}
