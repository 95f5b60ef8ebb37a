package vn.tindan.reports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tindan.accounts.Accounts;
import vn.tindan.figures.EnteredFigures;
import vn.tindan.figures.EnteredFigures.Entered;
import vn.tindan.figures.EnteredFigures.Status;
import vn.tindan.figures.FigureText;
import vn.tindan.figures.Period;
import vn.tindan.geography.UnitId;
import vn.tindan.support.IntegrationTest;

/** The overview as a secretary, an officer of a commune and the Ministry see it. */
@IntegrationTest
class OverviewTests {

    private static final String SOC_TRANG =
            "/office/overview?unit=v1-94&from=2024-01-01&to=2024-12-31&boundaries=day&figure=crimes_social_order";

    private final MockMvcTester pages;
    private final Accounts accounts;
    private final EnteredFigures entered;

    OverviewTests(MockMvcTester pages, Accounts accounts, EnteredFigures entered) {
        this.pages = pages;
        this.accounts = accounts;
        this.entered = entered;
    }

    private MvcTestResult get(String address, String username) {
        return pages.get()
                .uri(address)
                .with(user(accounts.find(username).orElseThrow()))
                .exchange();
    }

    @Test
    void comparesAsTheReportDid() {
        assertThat(get(SOC_TRANG, "thuky"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Thành phố Cần Thơ (trước 01/7/2025)",
                        "Tỉnh Sóc Trăng",
                        "1.107",
                        "1.196",
                        "-89",
                        "giảm 7,44%",
                        "82,29%");
    }

    @Test
    void comparesTwoDefinitionsOnlyForWhoAsksForIt() {
        enter(2012, "200", 1);
        enter(2013, "250", 2);
        var address =
                "/office/overview?unit=v1-94&from=2013-01-01&to=2013-12-31&boundaries=day&figure=crimes_social_order";
        assertThat(get(address, "thuky"))
                .hasStatusOk()
                .bodyText()
                .contains("250", "Cách tính chỉ tiêu đã thay đổi", "across=true")
                .doesNotContain("25,00%");
        assertThat(get(address + "&across=true", "thuky"))
                .hasStatusOk()
                .bodyText()
                .contains("+50", "tăng 25,00%", "Cách tính chỉ tiêu đã thay đổi", "Không so sánh các chỉ tiêu này nữa");
        var figures = "/api/v1/figures?unit=v1-94&from=2013-01-01&to=2013-12-31&indicator=crimes_social_order";
        assertThat(get(figures, "thuky"))
                .bodyJson()
                .extractingPath("$[0].change")
                .isNull();
        assertThat(get(figures + "&across=true", "thuky"))
                .bodyJson()
                .extractingPath("$[0].change")
                .isEqualTo(50);
    }

    private void enter(int year, String figure, int definition) {
        entered.record(
                UnitId.parse("v1-94"),
                Period.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)),
                "crimes_social_order",
                new Entered(FigureText.parse(figure), "sổ lưu", Status.OFFICIAL, false, definition));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "docx", "xlsx", "csv", "html"})
    void savesWhatIsSeen(String extension) {
        var saved = get(SOC_TRANG.replace("overview?", "overview." + extension + "?"), "thuky");
        assertThat(saved).hasStatusOk();
        assertThat(saved.getResponse().getContentAsByteArray()).hasSizeGreaterThan(100);
        if (extension.equals("csv")) {
            assertThat(new String(saved.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                    .contains("1.107", "giảm 7,44%");
        }
    }

    @Test
    void mayBeSentToAColleague() {
        assertThat(get(SOC_TRANG + "&figures=crimes_social_order&figures=detection_rate", "truongban"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "đang xem 2",
                        "figure=detection_rate&amp;figures=crimes_social_order&amp;figures=detection_rate");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            unit=v2-92&from=2024-12-31&to=2024-01-01                | kết thúc (01/01/2024) trước khi bắt đầu
            unit=v2-92&figure=no_such_figure                        | Không có chỉ tiêu
            unit=v2-92&from=1815-01-01&to=1815-12-31                | nằm ngoài khoảng thời gian
            unit=92                                                 | 92
            """)
    void saysWhyNot(String query, String reason) {
        assertThat(get("/office/overview?" + query, "thuky"))
                .hasStatus(400)
                .bodyText()
                .contains("alert-danger", reason);
    }

    @Test
    void hidesOtherProvincesAndOpensAllToTheMinistry() {
        assertThat(get("/office/overview?unit=v2-01", "thuky")).hasStatus(404);
        assertThat(get("/office/overview?unit=region-tay-nam-bo", "thuky")).hasStatus(404);
        assertThat(get("/office/overview?unit=v2-00&from=2024-01-01&to=2024-12-31", "bo"))
                .hasStatusOk()
                .bodyText()
                .contains("Thành phố Cần Thơ", "tilemap", "/office/overview?unit=v2-92");
    }

    @Test
    void givesACommuneByHalfMonthsToWhoReadsNoTips() {
        var commune = accounts.find("trucban").orElseThrow().unit();
        var day = "/office/overview?unit=" + commune + "&from=2026-03-02&to=2026-03-02";
        assertThat(get(day, "thuky")).hasStatus(400).bodyText().contains("trọn nửa tháng");
        assertThat(get(day, "trucban")).hasStatusOk();
        assertThat(get("/office/overview?unit=v2-92&from=2026-03-02&to=2026-03-02", "thuky"))
                .hasStatusOk()
                .bodyText()
                .contains("trọn nửa tháng");
    }

    @Test
    void leadsToTheRowsOnlyWhoMayReadThem() {
        var commune = accounts.find("trucban").orElseThrow().unit();
        var rows = "/office/overview/rows?figure=tips_received&from=2025-01-01&to=2026-12-31&unit=";
        assertThat(get(rows + commune, "trucban")).hasStatusOk().bodyText().contains("Nguồn tin số", "/office/tips/");
        assertThat(get(rows + "v2-92", "thuky")).hasStatus(404);
        assertThat(get(rows.replace("tips_received", "crimes_drug") + commune, "trucban"))
                .hasStatusOk();
        assertThat(get(rows.replace("tips_received", "models_total") + "v2-92", "thuky"))
                .hasStatusOk();
        assertThat(get(rows.replace("tips_received", "award_collective_total") + "v2-92", "thuky"))
                .hasStatusOk();
        assertThat(get(rows.replace("tips_received", "award_collective_total") + "v2-00", "bo"))
                .hasStatus(404);
    }

    @Test
    void explainsEachFigure() {
        assertThat(get("/office/indicators", "thuky"))
                .hasStatusOk()
                .bodyText()
                .contains("/office/indicators/detection_rate");
        assertThat(get("/office/indicators/detection_rate", "thuky"))
                .hasStatusOk()
                .bodyText()
                .contains("Có thể vượt 100", "crimes_social_order_solved");
        assertThat(get("/office/indicators/nothing", "thuky")).hasStatus(404);
    }
}
