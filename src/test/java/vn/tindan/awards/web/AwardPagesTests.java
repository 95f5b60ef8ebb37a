package vn.tindan.awards.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

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
import vn.tindan.web.Refusal;

/** In a province of its own, as the database of the run is shared. */
@IntegrationTest
class AwardPagesTests {

    private static final String HA_GIANG = "v2-00691";
    private static final Account MOVEMENT = officer("v2-08", Role.PROVINCIAL_MOVEMENT);
    private static final Account SECRETARY = officer("v2-08", Role.SECRETARY);

    private final MockMvcTester pages;

    AwardPagesTests(MockMvcTester pages) {
        this.pages = pages;
    }

    private static Account officer(String unit, Role role) {
        return new Account(
                UUID.randomUUID(), "an", "Nguyễn Văn An", UnitId.parse(unit), "Đơn vị", Set.of(role), true, null);
    }

    @Test
    void entersADecisionAndItsListOneNameALine() {
        String page = String.valueOf(
                enter("PROVINCE", "MERIT_CERTIFICATE").getResponse().getRedirectedUrl());
        var list = pages.post()
                .uri(page + "/recipients")
                .with(user(MOVEMENT))
                .with(csrf())
                .param("version", "0")
                .param("kind", "INDIVIDUAL")
                .param("unit", HA_GIANG)
                .param("names", "Nguyễn Văn An\r\n\r\n  Lê Thị Bé  \n")
                .param("reason", "Tích cực trong phong trào")
                .exchange();
        assertThat(list).hasStatus(HttpStatus.FOUND).hasRedirectedUrl(page);
        assertThat(get(page, SECRETARY))
                .hasStatusOk()
                .bodyText()
                .contains("Nguyễn Văn An", "Lê Thị Bé", "Danh sách được khen thưởng: 2", "20/12/2024")
                .doesNotContain("/recipients\"", "/revocation");
        assertThat(get("/office/awards?form=MERIT_CERTIFICATE&from=2024-12-20&to=2024-12-20", SECRETARY))
                .bodyText()
                .contains(page)
                .doesNotContain("/office/awards/new");
    }

    @Test
    void saysEveryMistakeAndKeepsWhatWasTyped() {
        assertThat(enter("COMMUNE", "MERIT_CERTIFICATE"))
                .hasStatusOk()
                .bodyText()
                .contains("Cấp này không khen thưởng bằng hình thức này.", "/QĐ-UBND");
        assertThat(pages.post()
                        .uri("/office/awards")
                        .with(user(MOVEMENT))
                        .with(csrf())
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Hãy ghi số, ký hiệu của quyết định.", "Hãy ghi ngày ký.", "Hãy chọn một dòng.");
        String page = String.valueOf(enter("MINISTRY", "MEDAL").getResponse().getRedirectedUrl());
        assertThat(recipients(page, "INDIVIDUAL", "x".repeat(201)))
                .hasStatusOk()
                .bodyText()
                .contains("Có dòng quá dài");
        assertThat(recipients(page, "INDIVIDUAL", " ")).bodyText().contains("Hãy ghi ít nhất một tên.");
        var refused = recipients(page, "COLLECTIVE", "Tổ 1");
        assertThat(refused).hasStatus(HttpStatus.FOUND).hasRedirectedUrl(page);
        assertThat(refused.getMvcResult().getFlashMap().get("problem")).isInstanceOf(Refusal.class);
    }

    @Test
    void isClosedToThoseItIsNotFor() {
        String page = String.valueOf(enter("MINISTRY", "MEDAL").getResponse().getRedirectedUrl());
        assertThat(get(page, officer("v2-00700", Role.CHIEF))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(page, officer("v2-08", Role.INSPECTOR))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(pages.post()
                        .uri(page + "/revocation")
                        .with(user(SECRETARY))
                        .with(csrf())
                        .param("version", "0")
                        .param("on", "2025-01-01")
                        .param("because", "x")
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/office/awards/new", MOVEMENT)).hasStatusOk();
    }

    private MvcTestResult enter(String level, String form) {
        return pages.post()
                .uri("/office/awards")
                .with(user(MOVEMENT))
                .with(csrf())
                .param("number", UUID.randomUUID().toString().substring(0, 8) + "/QĐ-UBND")
                .param("on", "2024-12-20")
                .param("level", level)
                .param("form", form)
                .param("type", "MERIT")
                .param("signer", "Chủ tịch Trần Văn B")
                .param("unit", "v2-08")
                .exchange();
    }

    private MvcTestResult recipients(String page, String kind, String names) {
        return pages.post()
                .uri(page + "/recipients")
                .with(user(MOVEMENT))
                .with(csrf())
                .param("version", "0")
                .param("kind", kind)
                .param("unit", HA_GIANG)
                .param("names", names)
                .exchange();
    }

    private MvcTestResult get(String address, Account reader) {
        return pages.get().uri(address).with(user(reader)).exchange();
    }
}
