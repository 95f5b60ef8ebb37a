package vn.tindan.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.figures.Convention;
import vn.tindan.figures.EnteredFigures;
import vn.tindan.figures.EnteredFigures.Status;
import vn.tindan.figures.Figure;
import vn.tindan.figures.FigureCell;
import vn.tindan.figures.FigureText;
import vn.tindan.figures.Figures;
import vn.tindan.figures.Period;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;

/** Files of a ministry's desk, about years that no other test speaks of. */
@IntegrationTest
class ImportTests {

    private static final String PAPER = "Cổng thông tin tỉnh, bài ngày 25/10/2021";
    private static final Account MINISTRY = officer(UnitId.NATION_TODAY, Role.MINISTRY);

    /** The same desk, under a name that the account had before. */
    private static final Account BY_NAME = new Account(
            UUID.randomUUID(), "bo", "Tên Đã Đổi", UnitId.NATION_TODAY, "Đơn vị", Set.of(Role.MINISTRY), true, null);

    private final ImportDesk desk;
    private final EnteredFigures entered;
    private final Figures figures;
    private final ImportStore files;
    private final ImportHands hands;
    private final ImportReading reading;
    private final JdbcClient jdbc;
    private final MockMvcTester mvc;

    ImportTests(
            ImportDesk desk,
            EnteredFigures entered,
            Figures figures,
            ImportStore files,
            ImportHands hands,
            ImportReading reading,
            JdbcClient jdbc,
            MockMvcTester mvc) {
        this.files = files;
        this.hands = hands;
        this.reading = reading;
        this.jdbc = jdbc;
        this.desk = desk;
        this.entered = entered;
        this.figures = figures;
        this.mvc = mvc;
    }

    private static Account officer(UnitId unit, Role role) {
        return new Account(UUID.randomUUID(), "nhap", "Người Nhập", unit, "Đơn vị", Set.of(role), true, null);
    }

    private static byte[] sheet(List<List<?>> rows) {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Số liệu");
            for (int at = 0; at < rows.size(); at++) {
                var row = sheet.createRow(at);
                for (int column = 0; column < rows.get(at).size(); column++) {
                    var value = rows.get(at).get(column);
                    if (value instanceof Number number) {
                        row.createCell(column).setCellValue(number.doubleValue());
                    } else {
                        row.createCell(column).setCellValue(String.valueOf(value));
                    }
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] underHeadings(List<?>... rows) {
        var all = new java.util.ArrayList<List<?>>();
        all.add(List.of("Nguồn", "Đơn vị", "Kỳ", "Chỉ tiêu", "Số liệu"));
        all.addAll(List.of(rows));
        return sheet(all);
    }

    private ImportFile uploaded(Account officer, byte[] content) {
        var id = desk.upload(
                officer, new ImportDesk.Upload("so lieu.xlsx", content, Convention.CALENDAR, Status.PRELIMINARY));
        return read(officer, id);
    }

    private ImportFile read(Account officer, UUID id) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> desk.find(officer, id), file -> !file.state().isRunning());
    }

    private String figure(UnitId unit, Period period, String indicator) {
        var stands = entered.find(unit, period).get(indicator);
        return stands == null ? "…" : FigureText.write(stands.figure());
    }

    @Test
    void entersWhatNamesItsPeriodAsItIsWrittenAndTakesItBack() {
        var source = "Báo cáo sơ kết thử, 2019";
        byte[] file = underHeadings(
                List.of(
                        source,
                        "Công an tỉnh Vĩnh Phúc",
                        "từ 01/01/2019 đến 25/10/2019",
                        "tips_received",
                        "hơn 14.000"),
                List.of(source, "Tinh Vinh Phuc", "1/1/2019 - 25/10/2019", "Nguồn tin có giá trị", 8123));
        var read = uploaded(MINISTRY, file);
        assertThat(read.counts()).containsOnly(Map.entry(Verdict.NEW, 2));
        desk.enter(BY_NAME, read.id());
        assertThat(mvc.get()
                        .uri("/office/imports/" + read.id())
                        .with(user(MINISTRY))
                        .exchange())
                .bodyText()
                .contains(
                        "title=\"bo\">Đã nhập lúc",
                        jdbc.sql("select name from accounts.officer where username = 'bo'")
                                .query(String.class)
                                .single())
                .doesNotContain("Tên Đã Đổi");
        var unit = UnitId.parse("v1-26");
        var period = Period.free(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 10, 25));
        var row = figures.read(unit, period).get("tips_received");
        assertThat(row.text(row.current())).isEqualTo("hơn 14.000");
        assertThat(row.source()).isEqualTo(FigureCell.Origin.ENTERED);
        assertThat(row.document()).isEqualTo(source);
        assertThat(figure(unit, period, "tips_valuable")).isEqualTo("8.123");
        assertThat(uploaded(MINISTRY, file).counts()).containsOnly(Map.entry(Verdict.SAME, 2));
        desk.takeBack(MINISTRY, read.id(), "dọn");
        assertThat(figure(unit, period, "tips_valuable")).isEqualTo("…");
    }

    @Test
    void tellsWhatIsWrongInEachRowAndEntersNothing() throws IOException {
        var file = uploaded(
                MINISTRY,
                underHeadings(
                        List.of(
                                PAPER,
                                "tỉnh Vĩnh Phúc",
                                "năm 2012",
                                "Mâu thuẫn trong nội bộ nhân dân được giải quyết",
                                "nhiều"),
                        List.of("", "Tỉnh Vĩnh Phú Thọ", "năm 20122", "không có", "5"),
                        List.of(PAPER, "Xã Tân Phú", "năm 2012", "disputes_mediated", 5),
                        List.of(PAPER, "v1-26", "năm 2012", "Tỷ lệ nguồn tin có giá trị", "60%"),
                        List.of(PAPER, "v1-26", "năm 2013", "disputes_mediated", 1.5),
                        List.of(PAPER, "v1-26", "quý II/2012", "disputes_mediated", 5),
                        List.of(PAPER, "tỉnh Vĩnh Phúc", "Quý 2 năm 2012", "disputes_mediated", 6),
                        List.of(PAPER, "v2-25", "năm 2199", "disputes_mediated", "")));
        assertThat(file.counts()).containsOnly(Map.entry(Verdict.PROBLEM, 8));
        assertThat(desk.lines(MINISTRY, file.id(), Verdict.PROBLEM, 0))
                .extracting(
                        ImportLine::number,
                        line -> line.problems().stream()
                                .map(problem -> problem.column() + " "
                                        + problem.reason().key())
                                .sorted()
                                .toList())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, List.of("Số liệu figures.text.number")),
                        org.assertj.core.groups.Tuple.tuple(
                                3,
                                List.of(
                                        "Chỉ tiêu imports.indicator.unknown",
                                        "Kỳ imports.period.unreadable",
                                        "Nguồn imports.source.blank",
                                        "Đơn vị imports.unit.unknown")),
                        org.assertj.core.groups.Tuple.tuple(4, List.of("Đơn vị imports.unit.ambiguous")),
                        org.assertj.core.groups.Tuple.tuple(5, List.of("Số liệu figures.entered.derived")),
                        org.assertj.core.groups.Tuple.tuple(6, List.of("Số liệu figures.entered.fraction")),
                        org.assertj.core.groups.Tuple.tuple(7, List.of("Số liệu imports.row.twice")),
                        org.assertj.core.groups.Tuple.tuple(8, List.of("Số liệu imports.row.twice")),
                        org.assertj.core.groups.Tuple.tuple(9, List.of("Số liệu imports.value.blank")));
        assertThat(desk.lines(MINISTRY, file.id(), Verdict.PROBLEM, 0)
                        .get(2)
                        .problems()
                        .getFirst()
                        .reason()
                        .arguments()[1]
                        .toString())
                .contains("Xã Tân Phú, ", "(v1-");
        assertThatThrownBy(() -> desk.enter(MINISTRY, file.id())).hasMessage("imports.rule.problems");
        assertThat(desk.find(MINISTRY, file.id()).state()).isEqualTo(ImportState.READ);
        try (var book = new XSSFWorkbook(
                new ByteArrayInputStream(desk.problems(MINISTRY, file.id()).content()))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(6).getStringCellValue())
                    .startsWith("Dòng 2, Số liệu: ");
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(8);
        }
        assertThat(mvc.get()
                        .uri("/office/imports/" + file.id())
                        .with(user(MINISTRY))
                        .exchange())
                .bodyText()
                .contains("Xã Tân Phú", "Tải các dòng phải sửa");
    }

    @Test
    void showsWhatStandsAndBringsItBackWhenTheFileIsTakenBack() {
        var unit = UnitId.parse("v1-27");
        var first =
                uploaded(MINISTRY, underHeadings(List.of("Báo cáo A", "v1-27", "năm 2011", "disputes_mediated", 41)));
        desk.enter(MINISTRY, first.id());
        var period = Period.calendarYear(2011);
        var second = uploaded(
                MINISTRY,
                underHeadings(
                        List.of("Báo cáo B", "v1-27", "năm 2011", "disputes_mediated", "hơn 40"),
                        List.of("Báo cáo B", "v1-27", "2011", "community_meetings", 7)));
        assertThat(desk.lines(MINISTRY, second.id(), Verdict.CHANGED, 0))
                .singleElement()
                .extracting(ImportLine::before)
                .isEqualTo("41");
        desk.enter(MINISTRY, second.id());
        assertThat(figure(unit, period, "disputes_mediated")).isEqualTo("hơn 40");
        assertThatThrownBy(() -> desk.enter(MINISTRY, second.id())).hasMessage("imports.rule.state");
        var again = uploaded(MINISTRY, underHeadings(List.of("Báo cáo B", "v1-27", "2011", "community_meetings", 7)));
        assertThat(again.count(Verdict.SAME)).isEqualTo(1);
        assertThat(page(MINISTRY, again)).contains("Không có gì để nhập: cả 1 dòng của tệp đều đã có");
        assertThatThrownBy(() -> desk.enter(MINISTRY, again.id())).hasMessage("imports.rule.problems");
        assertThatThrownBy(() -> desk.takeBack(MINISTRY, second.id(), " ")).hasMessage("imports.rule.why");
        // the first is taken back while the second stands on it: nothing of it comes back with the second
        desk.takeBack(MINISTRY, first.id(), "sai nguồn");
        assertThat(figure(unit, period, "disputes_mediated")).isEqualTo("hơn 40");
        desk.takeBack(MINISTRY, second.id(), "sai nguồn");
        assertThat(figure(unit, period, "disputes_mediated")).isEqualTo("…");
        assertThat(figure(unit, period, "community_meetings")).isEqualTo("…");
        var third = uploaded(MINISTRY, underHeadings(List.of("Báo cáo C", "v1-27", "2011", "disputes_mediated", 5)));
        desk.enter(MINISTRY, third.id());
        var fourth = uploaded(MINISTRY, underHeadings(List.of("Báo cáo D", "v1-27", "2011", "disputes_mediated", 6)));
        desk.enter(MINISTRY, fourth.id());
        desk.takeBack(MINISTRY, fourth.id(), "sai nguồn");
        assertThat(figure(unit, period, "disputes_mediated")).isEqualTo("5");
        desk.takeBack(MINISTRY, third.id(), "dọn");
    }

    @Test
    void entersAFigureTypedLaterOverTheFileAndLeavesItThere() {
        var unit = UnitId.parse("v1-27");
        var period = Period.calendarYear(2010);
        var file = uploaded(MINISTRY, underHeadings(List.of("Báo cáo A", "v1-27", "2010", "disputes_mediated", 3)));
        desk.enter(MINISTRY, file.id());
        entered.record(
                unit,
                period,
                "disputes_mediated",
                new EnteredFigures.Entered(Figure.exact(9), "Công văn", Status.OFFICIAL, false));
        desk.takeBack(MINISTRY, file.id(), "sai nguồn");
        assertThat(figure(unit, period, "disputes_mediated")).isEqualTo("9");
        entered.withdraw(unit, period, "disputes_mediated");
    }

    @Test
    void keepsAProvinceToItsOwnAndAFileToItsUnit() {
        var canTho = officer(UnitId.parse("v2-92"), Role.PROVINCIAL_MOVEMENT);
        var file = uploaded(
                canTho,
                underHeadings(
                        List.of(PAPER, "tỉnh Vĩnh Phúc", "năm 2009", "disputes_mediated", 5),
                        List.of(PAPER, "tỉnh Sóc Trăng", "năm 2009", "disputes_mediated", 5)));
        assertThat(desk.lines(canTho, file.id(), Verdict.PROBLEM, 0))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.problems().getFirst().reason().key()).isEqualTo("imports.unit.beyond"));
        assertThatThrownBy(() -> desk.find(MINISTRY, file.id())).isInstanceOf(NotFound.class);
        desk.cancel(canTho, file.id());
        assertThat(desk.find(canTho, file.id()).counts()).isEmpty();
        assertThatThrownBy(() -> desk.enter(canTho, file.id())).hasMessage("imports.rule.state");
    }

    /** The papers of earlier years lie in the committee's office: who writes its report enters what they say. */
    @Test
    void letsTheSecretaryEnterWhatTheCommitteeReported() {
        var secretary = officer(UnitId.parse("v2-92"), Role.SECRETARY);
        assertThat(mvc.get().uri("/office/imports").with(user(secretary)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Gửi để đọc thử", "href=\"/office/imports\"");
        var file = uploaded(
                secretary, underHeadings(List.of("Báo cáo 12/BC-BCĐ", "v1-94", "năm 2007", "disputes_mediated", 5)));
        assertThat(page(secretary, file)).contains("Nhập 1 số liệu").doesNotContain("Không có gì để nhập");
        desk.enter(secretary, file.id());
        assertThat(figure(UnitId.parse("v1-94"), Period.calendarYear(2007), "disputes_mediated"))
                .isEqualTo("5");
        desk.takeBack(secretary, file.id(), "xong");
    }

    private String page(Account officer, ImportFile file) {
        return new String(
                mvc.get()
                        .uri("/office/imports/" + file.id())
                        .with(user(officer))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    @Test
    void refusesWhatIsNoSheetOfFigures() {
        assertThat(uploaded(MINISTRY, "<html>".getBytes(StandardCharsets.UTF_8)).refusal())
                .extracting(RuleViolation::key)
                .isEqualTo("imports.headings");
        assertThat(uploaded(MINISTRY, new byte[] {'P', 'K', 3, 4, 1}).refusal())
                .extracting(RuleViolation::key)
                .isEqualTo("sheets.unreadable");
        assertThat(uploaded(MINISTRY, sheet(List.of(List.of("Đơn vị", "Kỳ", "Số liệu"))))
                        .refusal())
                .extracting(RuleViolation::key)
                .isEqualTo("imports.columns");
        assertThat(uploaded(MINISTRY, underHeadings()).refusal())
                .extracting(RuleViolation::key)
                .isEqualTo("imports.empty");
        assertThatThrownBy(() -> desk.upload(
                        MINISTRY, new ImportDesk.Upload("x", new byte[1], Convention.FREE, Status.OFFICIAL)))
                .hasMessage("imports.year");
    }

    /** Killed in the middle of a file: another one reads it again from the start, once nothing was heard for a minute. */
    @Test
    void readsAgainWhatAnInstanceLeftHalfRead() {
        var id = UUID.randomUUID();
        var content = underHeadings(List.of(PAPER, "v1-27", "năm 2008", "disputes_mediated", 5));
        files.keep(
                MINISTRY,
                id,
                new ImportDesk.Upload("nửa chừng.xlsx", content, Convention.CALENDAR, Status.PRELIMINARY),
                "0".repeat(64),
                ImportState.READING);
        jdbc.sql("update imports.file set heard_at = heard_at - interval '2 minutes', done = 1000 where id = :id")
                .param("id", id)
                .update();
        hands.lookForWork();
        assertThat(read(MINISTRY, id).counts()).containsOnly(Map.entry(Verdict.NEW, 1));
        desk.cancel(MINISTRY, id);
    }

    /** Whoever reads a file hears of it with the next thousand rows. */
    @Test
    void stopsReadingWhatIsCalledOff() {
        var id = UUID.randomUUID();
        var upload = new ImportDesk.Upload(
                "bỏ.xlsx",
                underHeadings(List.of(PAPER, "v1-27", "năm 2008", "disputes_mediated", 5)),
                Convention.CALENDAR,
                Status.PRELIMINARY);
        files.keep(MINISTRY, id, upload, "0".repeat(64), ImportState.READING);
        desk.cancel(MINISTRY, id);
        reading.read(new ImportQueue.Work(id, MINISTRY.unit(), upload.year(), upload.status(), upload.content()));
        assertThat(desk.find(MINISTRY, id).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(desk.find(MINISTRY, id).counts()).isEmpty();
    }
}
