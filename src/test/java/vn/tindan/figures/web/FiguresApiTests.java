package vn.tindan.figures.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.test.web.servlet.client.RestTestClient;
import vn.tindan.figures.EnteredFigures;
import vn.tindan.figures.EnteredFigures.Entered;
import vn.tindan.figures.EnteredFigures.Status;
import vn.tindan.figures.FigureText;
import vn.tindan.figures.Period;
import vn.tindan.geography.UnitId;
import vn.tindan.support.IntegrationTest;

/** The figures of former Sóc Trăng's year 2024, as its report published them. */
@IntegrationTest
class FiguresApiTests {

    private static final String SOC_TRANG_2024 = "/api/v1/figures?unit=v1-94&from=2024-01-01&to=2024-12-31";

    private static final UnitId SOC_TRANG = UnitId.parse("v1-94");

    private final RestTestClient client;
    private final EnteredFigures entered;

    FiguresApiTests(RestTestClient client, EnteredFigures entered) {
        this.client = client;
        this.entered = entered;
    }

    private RestTestClient.ResponseSpec get(String uri, String username) {
        return client.get()
                .uri(uri)
                .headers(headers -> headers.setBasicAuth(username, "tin-dan-demo"))
                .exchange();
    }

    private Map<String, Object> line(String indicator) {
        return only(get(SOC_TRANG_2024 + "&indicator=" + indicator, "thuky"));
    }

    private static Map<String, Object> only(RestTestClient.ResponseSpec response) {
        List<Map<String, Object>> lines = response.expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<List<Map<String, Object>>>() {})
                .returnResult()
                .getResponseBody();
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "tips_valuable, 323, exact",
        "model_types_total, 35, exact",
        "model_sites_total, 530, exact",
        "models_mps_recognised, 8, exact",
        "crimes_social_order, 1107, exact",
        "crimes_social_order_solved, 911, exact",
        "suspects_social_order, 1518, exact",
        "detection_rate, 82.29, exact",
        "gambling_cases, 347, exact",
        "gambling_subjects, 1800, over",
        "crimes_economic_corruption, 55, exact",
        "suspects_economic_corruption, 64, exact",
        "crimes_drug, 226, exact",
        "suspects_drug, 515, exact",
        "award_collective_total, 56, exact",
        "award_individual_total, 56, exact",
        "award_adhoc_collective, 3, exact",
        "award_adhoc_individual, 10, exact"
    })
    void givesTheFiguresAsTheReportPublishedThem(String indicator, BigDecimal value, String qualifier) {
        var line = line(indicator);
        assertThat(number(line.get("value"))).isEqualByComparingTo(value);
        assertThat(line).containsEntry("qualifier", qualifier);
    }

    @Test
    void comparesCrimesWithTheYearBefore() {
        var line = line("crimes_social_order");
        assertThat(number(line.get("previous"))).isEqualByComparingTo("1196");
        assertThat(number(line.get("change"))).isEqualByComparingTo("-89");
        assertThat(number(line.get("changePercent"))).isEqualByComparingTo("-7.44");
    }

    @ParameterizedTest
    @CsvSource({"tips_received", "valuable_tip_ratio", "cases_resolved_from_tips", "models_total"})
    void givesNullForWhatNobodyWroteDown(String indicator) {
        assertThat(line(indicator)).containsEntry("value", null).containsEntry("qualifier", "unknown");
    }

    /** "trên 1.800" of now less "dưới 1.790" of before is more than 10, nobody knows by how much. */
    @Test
    void saysOfEveryNumberHowWellItIsKnown() {
        var year = Period.calendarYear(2013);
        enter(year, "trên 1.800");
        enter(year.previous(), "dưới 1.790");
        var line = only(
                get("/api/v1/figures?unit=v1-94&from=2013-01-01&to=2013-12-31&indicator=gambling_subjects", "thuky"));
        entered.withdraw(SOC_TRANG, year, "gambling_subjects");
        entered.withdraw(SOC_TRANG, year.previous(), "gambling_subjects");
        assertThat(line)
                .containsEntry("value", 1800)
                .containsEntry("qualifier", "over")
                .containsEntry("previous", 1790)
                .containsEntry("previousQualifier", "below")
                .containsEntry("change", 10)
                .containsEntry("changeQualifier", "over")
                .containsEntry("changePercent", null)
                .containsEntry("changePercentQualifier", "unknown")
                .containsEntry("notes", List.of("approximate"))
                .containsEntry("area", "v1-94")
                .containsEntry("until", "2013-12-31");
    }

    private void enter(Period period, String figure) {
        entered.record(
                SOC_TRANG,
                period,
                "gambling_subjects",
                new Entered(FigureText.parse(figure), "một bài báo", Status.OFFICIAL, false));
    }

    @Test
    void refusesACommuneThatIsNoMoreAndAFormatThatIsNone() {
        assertThat(refusal("/api/v1/figures?unit=v1-31507&from=2026-01-01&to=2026-06-30", "bo"))
                .contains("không còn từ ngày 01/7/2025");
        assertThat(refusal(SOC_TRANG_2024 + "&format=xml", "thuky")).contains("“xml”");
        assertThat(refusal("/api/v1/figures?unit=v1-94&to=2024-12-31", "thuky")).contains("Thiếu tham số");
    }

    private String refusal(String uri, String username) {
        var problem = get(uri, username)
                .expectStatus()
                .isBadRequest()
                .expectBody(ProblemDetail.class)
                .returnResult()
                .getResponseBody();
        assertThat(problem).isNotNull();
        return String.valueOf(problem.getDetail());
    }

    @Test
    void givesRowsOfText() {
        var rows = get(SOC_TRANG_2024 + "&indicator=gambling_subjects&format=csv", "thuky")
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(rows)
                .contains(
                        "indicator,name,unit,area,until,value,qualifier,previous,previousQualifier",
                        "gambling_subjects,")
                .contains(",1800,over,");
    }

    @Test
    void tellsWhoReadsNoTipsNothingOfASingleDayInACommune() {
        var day = "/api/v1/figures?unit=v2-31507&from=2026-03-02&to=2026-03-02&indicator=tips_received";
        get(day, "thuky").expectStatus().isBadRequest();
        get(day, "bo").expectStatus().isBadRequest();
        get(day.replace("2026-03-02&to=2026-03-02", "2026-03-01&to=2026-03-14"), "thuky")
                .expectStatus()
                .isOk();
    }

    @Test
    void refusesWhomItDoesNotKnowAndHidesOtherProvinces() {
        client.get().uri(SOC_TRANG_2024).exchange().expectStatus().isEqualTo(HttpStatus.UNAUTHORIZED);
        get("/api/v1/figures?unit=v2-01&from=2024-01-01&to=2024-12-31", "thuky")
                .expectStatus()
                .isNotFound();
        get("/api/v1/figures?unit=92&from=2024-01-01&to=2024-12-31", "thuky")
                .expectStatus()
                .isBadRequest();
        get("/api/v1/figures?unit=v1-94&from=2024-12-31&to=2024-01-01", "thuky")
                .expectStatus()
                .isBadRequest();
        get(SOC_TRANG_2024 + "&boundaries=nowhere", "thuky").expectStatus().isBadRequest();
        get(SOC_TRANG_2024, "quantri").expectStatus().isForbidden();
    }

    private static BigDecimal number(@Nullable Object value) {
        assertThat(value).isInstanceOf(Number.class);
        return new BigDecimal(String.valueOf(value));
    }
}
