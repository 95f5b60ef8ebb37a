package vn.tindan.reports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Accounts;
import vn.tindan.figures.Period;
import vn.tindan.geography.UnitId;
import vn.tindan.reports.Reports;
import vn.tindan.support.IntegrationTest;

/** The pages that a secretary, a signer and everybody see. */
@IntegrationTest
@Transactional
class ReportPagesTests {

    private final MockMvcTester pages;
    private final Reports reports;
    private final Accounts accounts;

    ReportPagesTests(MockMvcTester pages, Reports reports, Accounts accounts) {
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
}
