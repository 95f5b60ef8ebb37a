package vn.tindan.reports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.tindan.support.FormToken.csrf;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Accounts;
import vn.tindan.figures.Period;
import vn.tindan.geography.UnitId;
import vn.tindan.reports.ReportSections;
import vn.tindan.reports.Reports;
import vn.tindan.support.IntegrationTest;

/** The pages that a secretary, a signer and everybody see. */
@IntegrationTest
@Transactional
class ReportPagesTests {

    private final MockMvcTester pages;
    private final Reports reports;
    private final ReportSections sections;
    private final Accounts accounts;

    ReportPagesTests(MockMvcTester pages, Reports reports, ReportSections sections, Accounts accounts) {
        this.sections = sections;
        this.pages = pages;
        this.reports = reports;
        this.accounts = accounts;
    }

    @Test
    void publishesTheIssuedReportAndWithholdsWhatTellsOfFew() {
        var page = pages.get().uri("/statistics").exchange();
        assertThat(page).hasStatusOk().bodyText().contains("1.107", "82,29%", "Báo cáo số 05/BC-BCĐ ngày 04/3/2025");
        assertThat(page).bodyText().contains("* Không công bố");
        assertThat(pages.get().uri("/statistics.csv").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("v1-94,Tỉnh Sóc Trăng,crimes_social_order,", ",1107,exact,1.107,F,A")
                .containsPattern("award_adhoc_collective,[^\\n]*,,,\\*,C,A");
        assertThat(pages.get().uri("/statistics/dataset.json").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("dcat:Dataset", "2024-01-01/2024-12-31");
    }

    @Test
    void showsTheSecretaryTheSectionsOfADraft() {
        var secretary = accounts.find("thuky").orElseThrow();
        var id = reports.draft(secretary, UnitId.parse("v1-93"), Period.calendarYear(2018));
        assertThat(pages.get()
                        .uri("/office/reports/" + id + "/sections")
                        .with(user(secretary))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("{crimes_social_order}", "Đặt sau mục");
        assertThat(pages.get()
                        .uri("/office/reports/" + id)
                        .with(user(secretary))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Sửa lời văn", "DỰ THẢO");
    }

    private MvcTestResult post(Account author, String address, String... fields) {
        var request = pages.post().uri(address).with(user(author)).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    @Test
    void keepsTheWordsOfASectionThatIsRefused() {
        var secretary = accounts.find("thuky").orElseThrow();
        var id = reports.draft(secretary, UnitId.parse("v1-93"), Period.calendarYear(2019));
        var stamp = sections.sections(secretary.jurisdiction(), id).getFirst().stamp();
        var address = "/office/reports/" + id + "/sections";
        assertThat(post(
                        secretary,
                        address + "/0",
                        "stamp",
                        stamp,
                        "heading",
                        "Tình hình",
                        "body",
                        "Lời mới, {no_such} vụ."))
                .hasStatus(400)
                .bodyText()
                .contains("Không có chỉ tiêu nào mang mã {no_such}", "Lời mới, {no_such} vụ.</textarea>");
        assertThat(post(secretary, address, "behind", "2", "level", "1", "heading", "", "body", "Riêng"))
                .hasStatus(400)
                .bodyText()
                .contains("Hãy ghi tiêu đề", ">Riêng</textarea>");
    }

    /** A secretary who only adds words reads what is printed and types words: signs stand behind a fold, explained there. */
    @Test
    void addsWordsWithoutTouchingTheSentencesThatFillThemselves() {
        var secretary = accounts.find("thuky").orElseThrow();
        var id = reports.draft(secretary, UnitId.parse("v1-93"), Period.calendarYear(2018));
        var line = sections.sections(secretary.jurisdiction(), id).stream()
                .filter(ReportSections.Line::hasFigures)
                .findFirst()
                .orElseThrow();
        var address = "/office/reports/" + id + "/sections";
        assertThat(pages.get().uri(address).with(user(secretary)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("name=\"words\"", "Sửa câu có số liệu tự điền", "Phần trong [[ ]] chỉ in khi")
                .doesNotContain("<details class=\"mb-2\" open");
        assertThat(post(
                        secretary,
                        address + "/" + line.at(),
                        "stamp",
                        line.stamp(),
                        "heading",
                        line.section().heading(),
                        "body",
                        line.section().body(),
                        "words",
                        "Nhân dân tích cực tham gia."))
                .hasStatus3xxRedirection();
        var written = sections.sections(secretary.jurisdiction(), id).get(line.at());
        assertThat(written.section().body())
                .startsWith(line.section().body())
                .endsWith("\nNhân dân tích cực tham gia.");
        assertThat(written.said()).endsWith("Nhân dân tích cực tham gia.");
    }

    @Test
    void showsBothTextsWhereSomebodyElseEditedMeanwhile() {
        var secretary = accounts.find("thuky").orElseThrow();
        var id = reports.draft(secretary, UnitId.parse("v1-93"), Period.calendarYear(2019));
        var stamp = sections.sections(secretary.jurisdiction(), id).getFirst().stamp();
        var address = "/office/reports/" + id + "/sections/0";
        assertThat(post(secretary, address, "stamp", stamp, "heading", "Tình hình", "body", "Lời thứ nhất."))
                .hasStatus3xxRedirection();
        assertThat(post(secretary, address, "stamp", stamp, "heading", "Tình hình", "body", "Lời thứ hai."))
                .hasStatus(409)
                .bodyText()
                .contains("vừa được người khác sửa", "Lời thứ hai.</textarea>", "Lời thứ nhất.</textarea>");
    }

    @Test
    void keepsTheNumberAndDayOfAnIssueThatIsRefused() {
        var signer = accounts.find("truongban").orElseThrow();
        var id = reports.draft(signer, UnitId.parse("v1-93"), Period.calendarYear(2019));
        var address = "/office/reports/" + id + "/issue";
        assertThat(post(signer, address.replace("issue", "approval"))).hasStatus3xxRedirection();
        assertThat(post(
                        signer,
                        address,
                        "number",
                        "17",
                        "day",
                        "2099-01-01",
                        "name",
                        "Lê Văn Thử",
                        "status",
                        "OFFICIAL"))
                .hasStatus(400)
                .bodyText()
                .contains("Ngày 01/01/2099 chưa đến.", "value=\"17\"", "value=\"2099-01-01\"", "value=\"Lê Văn Thử\"")
                .contains("Duyệt bởi " + signer.name());
        assertThat(post(signer, address, "number", "mười bảy", "day", "2020-01-10", "name", "Lê Văn Thử"))
                .hasStatus(400)
                .bodyText()
                .contains("Hãy ghi số của văn bản", "value=\"mười bảy\"");
    }

    @Test
    void draftsAReportOfAnyDays() {
        var secretary = accounts.find("thuky").orElseThrow();
        var days = new String[] {"unit", "v1-93", "convention", "FREE", "from", "2021-01-01", "to", "2021-10-25"};
        var drafted = post(secretary, "/office/reports", days);
        assertThat(drafted).hasStatus3xxRedirection();
        assertThat(pages.get()
                        .uri(Objects.requireNonNull(drafted.getResponse().getRedirectedUrl()))
                        .with(user(secretary))
                        .exchange())
                .bodyText()
                .contains("Số liệu từ 01/01/2021 đến 25/10/2021");
        days[7] = "2020-10-25";
        assertThat(post(secretary, "/office/reports", days))
                .hasStatusOk()
                .bodyText()
                .contains("Kỳ báo cáo kết thúc (25/10/2020) trước khi bắt đầu (01/01/2021).", "value=\"2020-10-25\"");
        days[5] = "";
        assertThat(post(secretary, "/office/reports", days)).bodyText().contains("Hãy ghi ngày đầu và ngày cuối");
    }

    @Test
    void saysInTheFormThatTheUnitWasNoMore() {
        assertThat(post(
                        accounts.find("thuky").orElseThrow(),
                        "/office/reports",
                        "unit",
                        "v1-93",
                        "year",
                        "2026",
                        "convention",
                        "CALENDAR"))
                .hasStatusOk()
                .bodyText()
                .contains("Tỉnh Hậu Giang không còn từ ngày 01/7/2025", "value=\"2026\"");
    }
}
