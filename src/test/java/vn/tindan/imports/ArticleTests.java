package vn.tindan.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.tindan.support.FormToken.csrf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.figures.Convention;
import vn.tindan.figures.EnteredFigures.Status;
import vn.tindan.figures.Figures;
import vn.tindan.figures.IndicatorCatalogue;
import vn.tindan.figures.Period;
import vn.tindan.figures.UndatedFigures;
import vn.tindan.geography.UnitId;
import vn.tindan.support.IntegrationTest;

/**
 * An article about Vĩnh Phúc of 25/10/2021 that counts much and names no period: each of its figures is kept as it is
 * printed, with the article's own words for when, and is part of no total.
 */
@IntegrationTest
class ArticleTests {

    private static final String ARTICLE =
            "Bài “Nhân dân cung cấp hơn 7.800 nguồn tin có giá trị giúp công an phát hiện,"
                    + " bắt giữ tội phạm”, Anh Nga, 25/10/2021";
    private static final String UNSAID = "không nêu";
    private static final String SINCE_2020 = "từ năm 2020, khi dịch Covid-19 bùng phát";
    private static final String FOURTH_WAVE = "Từ khi đợt dịch Covid-19 thứ 4 bùng phát đến nay";

    private static final List<Said> SAID = List.of(
            new Said(UNSAID, "tips_valuable", "hơn 7.800"), // the headline, of the 7.891 below
            new Said("hiện có", "model_areas_total", "1.280"),
            new Said(UNSAID, "community_meetings", "gần 200.000"),
            new Said(UNSAID, "tips_received", "hơn 13.000"),
            new Said(UNSAID, "tips_valuable", "7.891"),
            new Said(UNSAID, "disputes_mediated", "453"),
            new Said(UNSAID, "offenders_community_managed", "1.836"),
            new Said(UNSAID, "offenders_released_from_management", "1.234"),
            new Said(UNSAID, "deterrence_education_turns", "37.702"),
            new Said(UNSAID, "public_criticism_turns", "2.141"),
            new Said(SINCE_2020, "selfmanaged_groups_total", "10.712"),
            new Said("Đến nay", "selfmanaged_groups_zalo", "gần 10.000"),
            new Said("Đến nay", "households_committed", "hơn 310.000"),
            new Said(FOURTH_WAVE, "tips_epidemic_violation", "hàng trăm"));

    private static final UnitId VINH_PHUC = UnitId.parse("v1-26");
    private static final Account MINISTRY = new Account(
            UUID.randomUUID(), "bai", "Người Nhập", UnitId.NATION_TODAY, "Bộ", Set.of(Role.MINISTRY), true, null);

    private final ImportDesk desk;
    private final UndatedFigures undated;
    private final Figures figures;
    private final IndicatorCatalogue catalogue;
    private final MockMvcTester mvc;

    ArticleTests(
            ImportDesk desk, UndatedFigures undated, Figures figures, IndicatorCatalogue catalogue, MockMvcTester mvc) {
        this.desk = desk;
        this.undated = undated;
        this.figures = figures;
        this.catalogue = catalogue;
        this.mvc = mvc;
    }

    /** One of its figures: when, in its words; what; how much, as printed. */
    private record Said(String period, String indicator, String text) {}

    @Test
    void isKeptFigureByFigureAsItIsPrinted() throws IOException {
        var address = sent(workbook(SAID));
        var id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        assertThat(read(id).counts()).containsOnly(Map.entry(Verdict.UNDATED, SAID.size()));
        var preview = page(address);
        assertThat(SAID)
                .allSatisfy(said -> assertThat(preview)
                        .contains(
                                said.text(),
                                said.period(),
                                catalogue.get(said.indicator()).name(),
                                ARTICLE));
        assertThat(mvc.post()
                        .uri(address + "/entry")
                        .with(user(MINISTRY))
                        .with(csrf())
                        .exchange())
                .hasStatus3xxRedirection();
        assertThat(kept()).containsExactlyInAnyOrderElementsOf(SAID);
        showsEachWithItsSource(page("/office/overview?unit=v1-26"));
        addsNothing();
        assertThat(read(desk.upload(MINISTRY, upload(workbook(SAID)))).counts())
                .containsOnly(Map.entry(Verdict.SAME, SAID.size()));
        desk.takeBack(MINISTRY, id, "Bài báo đã đính chính");
        assertThat(kept()).isEmpty();
    }

    /** What a headline says beside its text may stay; the same line twice is a slip. */
    @Test
    void tellsOfALineThatIsThereTwice() throws IOException {
        var twice = List.of(SAID.get(0), SAID.get(4), SAID.get(0));
        assertThat(read(desk.upload(MINISTRY, upload(workbook(twice)))).counts())
                .containsOnly(Map.entry(Verdict.PROBLEM, 2), Map.entry(Verdict.UNDATED, 1));
    }

    private void showsEachWithItsSource(String page) {
        assertThat(SAID)
                .allSatisfy(said -> assertThat(page)
                        .contains("<span>%s</span>: <span>%s</span> <strong>%s</strong> <small>(%s)</small>"
                                .formatted(
                                        said.period(),
                                        catalogue.get(said.indicator()).name(),
                                        said.text(),
                                        ARTICLE)));
    }

    private void addsNothing() {
        for (var period : List.of(
                Period.calendarYear(2020),
                Period.calendarYear(2021),
                Period.free(LocalDate.of(2019, 1, 1), LocalDate.of(2021, 10, 25)))) {
            var row = figures.read(VINH_PHUC, period).get("community_meetings");
            assertThat(row.current().isKnown()).isFalse();
            assertThat(row.document()).isNull();
            assertThat(figures.read(VINH_PHUC, period).get("tips_valuable").document())
                    .isNull();
        }
    }

    private List<Said> kept() {
        return undated.within(List.of(UnitId.NATION_TODAY), 0, 10_000).stream()
                .filter(line -> line.source().equals(ARTICLE) && line.unit().equals(VINH_PHUC))
                .map(line -> new Said(line.period(), line.indicator().code(), line.text()))
                .toList();
    }

    private String sent(byte[] file) {
        var answer = mvc.post()
                .uri("/office/imports")
                .multipart()
                .file(new MockMultipartFile("file", "bài báo.xlsx", null, file))
                .param("year", "CALENDAR")
                .param("status", "PRELIMINARY")
                .with(user(MINISTRY))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private String page(String address) throws IOException {
        var answer = mvc.get().uri(address).with(user(MINISTRY)).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    private ImportFile read(UUID id) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> desk.find(MINISTRY, id), file -> !file.state().isRunning());
    }

    private static ImportDesk.Upload upload(byte[] file) {
        return new ImportDesk.Upload("bài báo.xlsx", file, Convention.CALENDAR, Status.PRELIMINARY);
    }

    private static byte[] workbook(List<Said> lines) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Số liệu");
            fill(sheet.createRow(0), "Nguồn", "Đơn vị", "Kỳ", "Chỉ tiêu", "Số liệu");
            for (int at = 0; at < lines.size(); at++) {
                var said = lines.get(at);
                fill(sheet.createRow(at + 1), ARTICLE, "tỉnh Vĩnh Phúc", said.period(), said.indicator(), said.text());
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(Row row, String... texts) {
        for (int at = 0; at < texts.length; at++) {
            row.createCell(at).setCellValue(texts[at]);
        }
    }
}
