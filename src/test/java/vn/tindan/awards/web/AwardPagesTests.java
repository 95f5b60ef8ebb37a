package vn.tindan.awards.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.tindan.support.FormToken.csrf;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.geography.UnitId;
import vn.tindan.support.IntegrationTest;

/** In a province of its own, as the database of the run is shared. */
@IntegrationTest
class AwardPagesTests {

    private static final String HA_GIANG = "v2-00691";
    private static final Account MOVEMENT = officer("v2-08", Role.PROVINCIAL_MOVEMENT);
    private static final Account SECRETARY = officer("v2-08", Role.SECRETARY);

    private final MockMvcTester pages;
    private final JdbcClient jdbc;

    AwardPagesTests(MockMvcTester pages, JdbcClient jdbc) {
        this.pages = pages;
        this.jdbc = jdbc;
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
        assertThat(recipients(page, "COLLECTIVE", "Tổ 1"))
                .hasStatusOk()
                .bodyText()
                .contains("Kỷ niệm chương chỉ tặng cá nhân.", "Tổ 1");
        assertThat(recipients(page, "INDIVIDUAL", "Lê Văn Cư")).bodyText().contains("hãy ghi năm sinh của Lê Văn Cư");
        assertThat(recipients(page, "INDIVIDUAL", "Lê Văn Cư;1950;Ấp 3")).hasStatus(HttpStatus.FOUND);
        assertThat(get(page, MOVEMENT)).bodyText().contains("1950; Ấp 3");
    }

    @Test
    void correctsADecisionOnItsPage() {
        String page = String.valueOf(
                enter("PROVINCE", "MERIT_CERTIFICATE").getResponse().getRedirectedUrl());
        assertThat(get(page + "/edit", MOVEMENT)).hasStatusOk().bodyText().contains("Chủ tịch Trần Văn B");
        assertThat(get(page + "/edit", SECRETARY)).hasStatus(HttpStatus.FORBIDDEN);
        var corrected = pages.post()
                .uri(page + "/correction")
                .with(user(MOVEMENT))
                .with(csrf())
                .param("version", "0")
                .param("number", UUID.randomUUID().toString().substring(0, 8) + "/QĐ-CAT")
                .param("on", "2024-12-21")
                .param("level", "PROVINCIAL_POLICE")
                .param("form", "COMMENDATION")
                .param("type", "MERIT")
                .param("signer", "Giám đốc")
                .param("unit", "v2-08")
                .exchange();
        assertThat(corrected).hasStatus(HttpStatus.FOUND).hasRedirectedUrl(page);
        assertThat(get(page, SECRETARY)).bodyText().contains("21/12/2024", "Giấy khen");
    }

    @Test
    void keepsWhatIsNotBrokenDown() {
        var entered = pages.post()
                .uri("/office/awards/tallies")
                .with(user(MOVEMENT))
                .with(csrf())
                .param("version", "0")
                .param("on", "2024-12-31")
                .param("type", "MERIT")
                .param("unit", "v2-08")
                .param("forms", "Bằng khen, giấy khen")
                .param("source", "Báo cáo năm 2024")
                .param("collectives", "56")
                .param("individuals", "56")
                .exchange();
        assertThat(entered).hasStatus(HttpStatus.FOUND);
        String page = String.valueOf(entered.getResponse().getRedirectedUrl());
        assertThat(get(page, SECRETARY))
                .hasStatusOk()
                .bodyText()
                .contains("2024-12-31")
                .doesNotContain("/withdrawal");
        assertThat(get("/office/awards?from=2024-12-31&to=2024-12-31", MOVEMENT))
                .bodyText()
                .contains("Chưa tách theo hình thức", page);
        assertThat(pages.post()
                        .uri(page + "/withdrawal")
                        .with(user(MOVEMENT))
                        .with(csrf())
                        .param("version", "0")
                        .param("because", "Nhầm")
                        .exchange())
                .hasStatus(HttpStatus.FOUND);
        assertThat(get(page, MOVEMENT)).bodyText().contains("Đã rút", "/restoration");
        assertThat(pages.post()
                        .uri("/office/awards/tallies")
                        .with(user(MOVEMENT))
                        .with(csrf())
                        .param("version", "0")
                        .param("collectives", "-1")
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Hãy ghi nguồn của con số.");
    }

    @Test
    @Transactional
    void saysThatThereAreMoreTalliesThanItShows() {
        String list = "/office/awards?from=2003-01-01&to=2003-01-01";
        tallies(500);
        assertThat(get(list, MOVEMENT)).hasStatusOk().bodyText().doesNotContain("Có hơn 500 dòng");
        tallies(1);
        assertThat(get(list, MOVEMENT)).hasStatusOk().bodyText().contains("Có hơn 500 dòng");
    }

    private void tallies(int number) {
        jdbc.sql("""
                insert into awards.tally (id, unit, counted_unit, on_day, type, forms, source, collectives)
                select gen_random_uuid(), 'v2-08', 'v2-08', '2003-01-01', 'MERIT', 'Giấy khen', 'Thử', 1
                from generate_series(1, :number)
                """).param("number", number).update();
    }

    /** Another endorses what somebody proposed: the form for it is not shown to the one who would be refused. */
    @Test
    void showsTheFormOfEndorsementToAnotherOnly() {
        var proposer = chief("nguoi.de.nghi");
        var proposed = pages.post()
                .uri("/office/awards/nominations")
                .with(user(proposer))
                .with(csrf())
                .param("version", "0")
                .param("kind", "COLLECTIVE")
                .param("name", "Tổ bảo vệ an ninh, trật tự thôn Thử")
                .param("capacity", "OTHER")
                .param("unit", HA_GIANG)
                .param("form", "COMMENDATION")
                .param("level", "COMMUNE")
                .param("type", "MERIT")
                .param("achievement", "Giữ gìn trật tự " + UUID.randomUUID())
                .param("year", "2024")
                .exchange();
        assertThat(proposed).hasStatus(HttpStatus.FOUND);
        String page = String.valueOf(proposed.getResponse().getRedirectedUrl());
        assertThat(get(page, proposer)).hasStatusOk().bodyText().doesNotContain("/endorsement");
        assertThat(get(page, chief("nguoi.khac"))).hasStatusOk().bodyText().contains("/endorsement");
    }

    private static Account chief(String username) {
        return new Account(
                UUID.randomUUID(),
                username,
                "Nguyễn Văn An",
                UnitId.parse(HA_GIANG),
                "Đơn vị",
                Set.of(Role.CHIEF),
                true,
                null);
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
