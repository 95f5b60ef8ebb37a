package vn.tindan.reports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tindan.accounts.Accounts;
import vn.tindan.figures.EnteredFigures;
import vn.tindan.figures.EnteredFigures.Entered;
import vn.tindan.figures.EnteredFigures.Status;
import vn.tindan.figures.FigureText;
import vn.tindan.figures.Period;
import vn.tindan.figures.PeriodText;
import vn.tindan.figures.source.SmallCells;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.CountryTime;
import vn.tindan.support.IntegrationTest;

/** The overview as a secretary, an officer of a commune and the Ministry see it. */
@IntegrationTest
class OverviewTests {

    private static final String SOC_TRANG =
            "/office/overview?unit=v1-94&from=2024-01-01&to=2024-12-31&boundaries=day&figure=crimes_social_order";

    private final MockMvcTester pages;
    private final Accounts accounts;
    private final EnteredFigures entered;
    private final JdbcClient jdbc;
    private final Clock clock;

    OverviewTests(MockMvcTester pages, Accounts accounts, EnteredFigures entered, JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
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
    void drawsAProvinceByItsCommunesBesideTheCountry() {
        assertThat(get("/office/overview?unit=v2-92", "thuky"))
                .hasStatusOk()
                .bodyText()
                .contains("of-province", "Vị trí trong cả nước", "Quần đảo Hoàng Sa", "Quần đảo Trường Sa")
                .doesNotContain("style=");
    }

    @Test
    void drawsTheProvincesOfItsDays() {
        assertThat(get("/office/overview?unit=v2-00&from=2024-01-01&to=2024-12-31&boundaries=day", "bo"))
                .hasStatusOk()
                .bodyText()
                .contains("tilemap", "unit=v1-94", "Vũng Tàu", "Quần đảo Hoàng Sa", "Quần đảo Trường Sa");
    }

    /** Before July 2025 there were 10.035 communes and five island districts without any; who asks on the borders of today is told of today's. */
    @Test
    void countsWhatReportedAmongTheUnitsOfTheMapAskedFor() {
        var before = "/office/overview?unit=v2-00&from=2024-12-15&to=2025-06-14&boundaries=";
        assertThat(get(before + "day", "bo"))
                .hasStatusOk()
                .bodyText()
                .contains("/10.040 đơn vị")
                .doesNotContain("/3.321 ");
        assertThat(get(before + "today", "bo"))
                .hasStatusOk()
                .bodyText()
                .contains("/3.321 đơn vị")
                .doesNotContain("/10.040 ");
        assertThat(get("/office/overview?unit=v1-00&from=2025-07-01&to=2025-12-31&boundaries=day", "bo"))
                .hasStatusOk()
                .bodyText()
                .contains("/3.321 đơn vị")
                .doesNotContain("/10.040 ");
    }

    /** What Sóc Trăng alone reported is no figure of the whole, but it is not nothing either. */
    @Test
    void saysHowManyOfTheFormerProvincesAreKnown() {
        assertThat(get("/office/overview?unit=v2-92&from=2024-01-01&to=2024-12-31&figures=crimes_drug", "thuky"))
                .hasStatusOk()
                .bodyText()
                .contains("1/3 đơn vị, 33,3%");
    }

    @Test
    void leadsToThePeriodsBesideTheOneShown() {
        assertThat(get("/office/overview?unit=v1-94&from=2023-12-01&to=2024-11-30&boundaries=day", "thuky"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "from=2022-12-01&amp;to=2023-11-30",
                        "Cùng kỳ trước: Năm 2023",
                        "6 tháng đầu năm",
                        "thống kê tội phạm 01/12 - 30/11",
                        "kỳ báo cáo 15/12 - 14/12");
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
    void saysUntilWhenTheCommunesAreCountedWhereThatIsLess() {
        int year = CountryTime.today(clock).getYear();
        var address = "/office/overview?unit=v2-92&from=%d-01-01&to=%d-12-31".formatted(year, year);
        var note = "chỉ tính đến hết ngày " + PeriodText.date(SmallCells.lastWhole(CountryTime.today(clock)));
        assertThat(get(address, "thuky")).hasStatusOk().bodyText().contains("tính đến", note);
        assertThat(get(address, "pc01")).hasStatusOk().bodyText().doesNotContain("chỉ tính đến hết ngày");
        var saved = get(address.replace("overview?", "overview.html?"), "thuky");
        assertThat(saved)
                .hasStatusOk()
                .bodyText()
                .contains("kỳ chưa kết thúc", note)
                .doesNotContain(">, ngày");
    }

    /** Phường Phú Lợi was made of four whole wards: what was told of them until June 2025 is of its land. */
    @Test
    void countsInACommuneWhatWasToldOfTheCommunesItWasMadeOf() {
        long told = jdbc.sql("""
                select count(*) from tips.tip
                where received_on between '2025-01-01' and '2025-12-31'
                  and (counted_unit = 'v2-31510' or counted_unit in (
                      select former from geography.succession where current = 'v2-31510' and relation = 'whole'))
                """).query(Long.class).single();
        long since = jdbc.sql("""
                select count(*) from tips.tip
                where received_on between '2025-01-01' and '2025-12-31' and counted_unit = 'v2-31510'
                """).query(Long.class).single();
        assertThat(told).isGreaterThan(since);
        var query = "unit=v2-31510&from=2025-01-01&to=2025-12-31";
        assertThat(get("/api/v1/figures?indicator=tips_received&" + query, "pc01"))
                .bodyJson()
                .extractingPath("$[0].value")
                .isEqualTo((int) told);
        byte[] rows = get("/office/overview/rows?figure=tips_received&" + query, "pc01")
                .getResponse()
                .getContentAsByteArray();
        assertThat(new String(rows, StandardCharsets.UTF_8).split("/office/tips/"))
                .hasSize((int) told + 1);
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

    @Test
    void keepsThePlaceAndTheDaysThatCannotBe() {
        assertThat(get("/office/overview?unit=v1-94&boundaries=day&from=2024-12-31&to=2024-01-01", "thuky"))
                .hasStatus(400)
                .bodyText()
                .contains(
                        "Kỳ báo cáo kết thúc (01/01/2024) trước khi bắt đầu (31/12/2024).",
                        "<h1>Tỉnh Sóc Trăng</h1>",
                        "value=\"2024-12-31\"",
                        "value=\"2024-01-01\"");
    }

    @Test
    void saysThatAFormerProvinceIsShownAsTheOneOfToday() {
        assertThat(get("/office/overview?unit=v1-94&from=2024-01-01&to=2024-12-31", "thuky"))
                .hasStatusOk()
                .bodyText()
                .contains("Tỉnh Sóc Trăng (trước 01/7/2025) nay thuộc Thành phố Cần Thơ", "boundaries=day");
    }

    @Test
    void numbersItsFootnotesFromOne() {
        assertThat(get(SOC_TRANG, "thuky")).bodyText().contains("<li>(1) ").doesNotContain("<li>(5) ");
    }

    @Test
    void answersDaysThatAreNoneWithAReason() {
        assertThat(get("/office/overview?from=abc", "thuky"))
                .hasStatus(400)
                .bodyText()
                .contains("Yêu cầu này không đúng", "</html>");
        assertThat(get("/api/v1/figures?unit=v1-94&from=abc&to=2024-12-31", "thuky"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("Không đọc được tham số \"from\".");
    }
}
