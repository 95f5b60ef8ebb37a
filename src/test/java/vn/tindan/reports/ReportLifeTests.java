package vn.tindan.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Accounts;
import vn.tindan.documents.Block;
import vn.tindan.documents.Document;
import vn.tindan.documents.DocumentFormat;
import vn.tindan.figures.EnteredFigures;
import vn.tindan.figures.EnteredFigures.Entered;
import vn.tindan.figures.EnteredFigures.Status;
import vn.tindan.figures.FigureText;
import vn.tindan.figures.Period;
import vn.tindan.geography.UnitId;
import vn.tindan.reports.ReportSigning.FigureStatus;
import vn.tindan.reports.ReportSigning.Order;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;

/** A report drawn up, edited, approved, issued, overtaken by the data, and corrected. */
@IntegrationTest
@Transactional
class ReportLifeTests {

    private static final UnitId HAU_GIANG = UnitId.parse("v1-93");
    private static final Period YEAR = Period.calendarYear(2019);
    private static final Order ORDER = new Order(7, LocalDate.of(2020, 1, 9), "Võ Minh Khang", FigureStatus.OFFICIAL);

    private final Reports reports;
    private final ReportEditing editing;
    private final ReportSections sections;
    private final ReportSigning signing;
    private final ReportCorrections corrections;
    private final ReportAftermath aftermath;
    private final EnteredFigures entered;
    private final JdbcClient jdbc;
    private final Account secretary;
    private final Account signer;
    private UUID id = new UUID(0, 0);

    ReportLifeTests(
            Reports reports,
            ReportEditing editing,
            ReportSections sections,
            ReportSigning signing,
            ReportCorrections corrections,
            ReportAftermath aftermath,
            EnteredFigures entered,
            JdbcClient jdbc,
            Accounts accounts) {
        this.reports = reports;
        this.editing = editing;
        this.sections = sections;
        this.signing = signing;
        this.corrections = corrections;
        this.aftermath = aftermath;
        this.entered = entered;
        this.jdbc = jdbc;
        secretary = accounts.find("thuky").orElseThrow();
        signer = accounts.find("truongban").orElseThrow();
    }

    @BeforeEach
    void draft() {
        enter("crimes_social_order", "1.107");
        enter("crimes_social_order_solved", "911");
        enter("award_collective_total", "56");
        enter("award_individual_total", "56");
        enter("award_adhoc_collective", "3");
        enter("award_adhoc_individual", "10");
        id = reports.draft(secretary, HAU_GIANG, YEAR);
    }

    private void enter(String indicator, String written) {
        entered.record(
                HAU_GIANG,
                YEAR,
                indicator,
                new Entered(FigureText.parse(written), "báo cáo năm 2019", Status.OFFICIAL, false));
    }

    private Document document() {
        return reports.document(secretary.jurisdiction(), id);
    }

    private String words() {
        return document().body().stream()
                .map(block -> switch (block) {
                    case Block.Signatures signatures ->
                        signatures.signers().stream()
                                .map(Block.Signer::capacity)
                                .collect(Collectors.joining("\n"));
                    case Block.Heading heading -> heading.label() + " " + heading.text();
                    case Block.Paragraph paragraph ->
                        paragraph.spans().stream().map(span -> span.text()).collect(Collectors.joining());
                    case Block.Bullets bullets -> String.join("\n", bullets.items());
                    case Block.Note note -> note.text();
                    case Block.Picture picture -> picture.title();
                    case vn.tindan.documents.Table table -> table.title();
                })
                .collect(Collectors.joining("\n"));
    }

    private ReportSections.Line section(String heading) {
        return sections.sections(secretary.jurisdiction(), id).stream()
                .filter(line -> line.section().heading().equals(heading))
                .findFirst()
                .orElseThrow();
    }

    private void issue() {
        signing.approve(signer, id);
        signing.issue(signer, id, ORDER);
    }

    @Test
    void hasTheHeadingsOfTheLawAndItsFiguresInSentences() {
        assertThat(words())
                .contains("I. Tình hình an ninh, trật tự", "II. Công tác lãnh đạo", "III. Kết quả công tác")
                .contains("IV. Đánh giá", "V. Phương hướng, nhiệm vụ", "VI. Kiến nghị, đề xuất")
                .contains("xảy ra 1.107 vụ phạm tội về trật tự xã hội")
                .contains("tỷ lệ điều tra khám phá đạt 82,29%")
                .doesNotContain("{", "[[");
        assertThat(document().isDraft()).isTrue();
    }

    @Test
    void printsAwardsThatAPaperKeepsApartAndTheirTotal() {
        assertThat(words())
                .contains("Có 56 tập thể, 56 cá nhân được tặng bằng khen, giấy khen; "
                        + "khen thưởng đột xuất 03 tập thể và 10 cá nhân; tổng cộng 59 tập thể, 66 cá nhân.");
    }

    @Test
    void keepsEditedWordsWhenTheFiguresAreTakenAnew() {
        var section = section("Khen thưởng");
        editing.write(
                secretary,
                id,
                section.at(),
                section.stamp(),
                "Thi đua, khen thưởng",
                "Tặng thưởng {award_collective_total} tập thể.");
        enter("award_collective_total", "58");
        assertThat(words()).contains("Thi đua, khen thưởng", "Tặng thưởng 56 tập thể.");
        assertThat(corrections.differences(secretary.jurisdiction(), id))
                .extracting(ReportCorrections.Difference::issued, ReportCorrections.Difference::now)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("56", "58"));
        assertThat(editing.update(secretary, id)).containsExactly("Tập thể được khen thưởng: 56 → 58");
        assertThat(words()).contains("Tặng thưởng 58 tập thể.");
        assertThat(corrections.differences(secretary.jurisdiction(), id)).isEmpty();
    }

    @Test
    void movesAChapterWithAllThatIsInIt() {
        var results = section("Kết quả công tác");
        int before = section("Công tác lãnh đạo, chỉ đạo, tham mưu").at();
        assertThat(editing.move(secretary, id, results.at(), results.stamp(), true))
                .isEqualTo(before);
        assertThat(words())
                .contains("II. Kết quả công tác\n1. ", "III. Công tác lãnh đạo")
                .containsSubsequence("II. Kết quả công tác", "Khen thưởng", "III. Công tác lãnh đạo", "IV. Đánh giá");
        var moved = section("Kết quả công tác");
        assertThat(editing.move(secretary, id, moved.at(), moved.stamp(), false))
                .isEqualTo(results.at());
        assertThat(section("Kết quả công tác")).isEqualTo(results);
        var honours = section("Khen thưởng");
        assertThat(editing.move(secretary, id, honours.at(), honours.stamp(), false))
                .isEqualTo(honours.at() + 1);
        assertThat(words()).containsSubsequence("IV. Đánh giá", "Khen thưởng", "V. Phương hướng");
        var last = section("Kiến nghị, đề xuất");
        assertThat(editing.move(secretary, id, last.at(), last.stamp(), false)).isEqualTo(last.at());
    }

    private String leftOut(String heading) {
        return sections.leftOut(secretary.jurisdiction(), id).stream()
                .filter(each -> each.heading().equals(heading))
                .map(ReportSections.LeftOut::key)
                .findFirst()
                .orElseThrow();
    }

    /** What somebody wrote is not lost with one click. */
    @Test
    void bringsBackARemovedSectionWithTheWordsItHad() {
        editing.add(secretary, id, 2, 1, "Bối cảnh", "Thiên tai diễn biến phức tạp.");
        var own = section("Bối cảnh");
        editing.remove(secretary, id, own.at(), own.stamp());
        assertThat(words()).doesNotContain("Thiên tai");
        var key = leftOut("Bối cảnh");
        editing.restore(secretary, id, key);
        assertThat(section("Bối cảnh")).isEqualTo(own);
        assertThat(sections.leftOut(secretary.jurisdiction(), id)).isEmpty();
        assertThatThrownBy(() -> editing.restore(secretary, id, key)).isInstanceOf(NotFound.class);
    }

    @Test
    void tellsWhyItCameBackUntilItIsApproved() {
        signing.approve(signer, id);
        assertThatThrownBy(() -> signing.giveBack(signer, id, "x".repeat(501))).hasMessage("reports.rule.reason");
        signing.giveBack(signer, id, " Thiếu kiến nghị ");
        var state = reports.state(secretary.jurisdiction(), id);
        assertThat(state.returnedWhy()).isEqualTo("Thiếu kiến nghị");
        assertThat(state.returnedBy()).isEqualTo(signer.username());
        signing.approve(signer, id);
        assertThat(reports.state(secretary.jurisdiction(), id).returnedWhy()).isNull();
    }

    @Test
    void addsMovesRemovesAndRestoresSections() {
        editing.add(secretary, id, 0, 1, "Bối cảnh", "Thiên tai, dịch bệnh diễn biến phức tạp.\n- Bão số 5.");
        assertThat(words()).contains("II. Bối cảnh", "Bão số 5.");
        var own = section("Bối cảnh");
        editing.move(secretary, id, own.at(), own.stamp(), true);
        assertThat(words()).contains("I. Bối cảnh");
        var honours = section("Khen thưởng");
        editing.remove(secretary, id, honours.at(), honours.stamp());
        assertThat(words()).doesNotContain("Khen thưởng");
        editing.restore(secretary, id, leftOut("Khen thưởng"));
        assertThat(words()).contains("59 tập thể");
        assertThat(section("Khen thưởng").at()).isEqualTo(honours.at());
    }

    @ParameterizedTest
    @CsvSource({
        "Có {tips_recieved} tin., reports.section.figure.unknown",
        "Có {tips_received tin., reports.section.braces",
        "Có [[{tips_received} tin., reports.section.braces"
    })
    void refusesATemplateThatNamesNoFigure(String body, String reason) {
        var section = section("Khen thưởng");
        assertThatThrownBy(() -> editing.write(secretary, id, section.at(), section.stamp(), "Khen thưởng", body))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo(reason));
    }

    @Test
    void takesOutNoOtherSectionThanTheOneLookedAt() {
        editing.add(secretary, id, 0, 1, "Bối cảnh", "Lời của chính mình.");
        var seen = section("Bối cảnh");
        editing.move(secretary, id, seen.at(), seen.stamp(), true);
        assertThatThrownBy(() -> editing.remove(secretary, id, seen.at(), seen.stamp()))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> editing.move(secretary, id, seen.at(), seen.stamp(), true))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(words()).contains("Lời của chính mình.");
    }

    @Test
    void letsNobodyOverwriteWhatAnotherWroteMeanwhile() {
        var section = section("Khen thưởng");
        editing.write(secretary, id, section.at(), section.stamp(), "Khen thưởng", "Một.");
        assertThatThrownBy(() -> editing.write(secretary, id, section.at(), section.stamp(), "Khen thưởng", "Hai."))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void namesNumbersThatSomebodyTyped() {
        var section = section("Khen thưởng");
        editing.write(
                secretary,
                id,
                section.at(),
                section.stamp(),
                "Khen thưởng",
                "Có 1.234 người, {award_collective_total} tập thể.");
        assertThat(section("Khen thưởng").typedNumbers()).containsExactly("1.234");
    }

    @Test
    void letsASpreadsheetWorkOutTheChangesOfItsAppendix() throws IOException {
        entered.record(
                HAU_GIANG,
                YEAR.previous(),
                "crimes_social_order",
                new Entered(FigureText.parse("1.196"), "báo cáo năm 2018", Status.OFFICIAL, false));
        editing.update(secretary, id);
        var file = reports.file(secretary, id, DocumentFormat.XLSX).content();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = book.getSheetAt(0);
            var recount = book.getCreationHelper().createFormulaEvaluator();
            var row = StreamSupport.stream(sheet.spliterator(), false)
                    .filter(line -> line.getCell(1) != null
                            && line.getCell(1).getStringCellValue().equals("Vụ phạm tội về trật tự xã hội"))
                    .findFirst()
                    .orElseThrow();
            for (int column : new int[] {5, 6}) {
                var cell = row.getCell(column);
                assertThat(cell.getCellType()).isEqualTo(CellType.FORMULA);
                double kept = cell.getNumericCellValue();
                assertThat(recount.evaluate(cell).getNumberValue()).isEqualTo(kept, offset(1e-9));
            }
            assertThat(row.getCell(5).getNumericCellValue()).isEqualTo(-89);
            assertThat(row.getCell(6).getCellStyle().getDataFormatString())
                    .isEqualTo("+#,##0.00\"%\";\"giảm \"#,##0.00\"%\"");
        }
    }

    @Test
    void reprintsWhatWasIssuedByteForByteWhateverComesAfter() {
        issue();
        var issued = reports.file(secretary, id, DocumentFormat.PDF).content();
        var page = document();
        enter("crimes_social_order", "1.110");
        assertThat(reports.file(secretary, id, DocumentFormat.PDF).content()).isEqualTo(issued);
        assertThat(document()).isEqualTo(page);
        assertThat(document().isDraft()).isFalse();
        assertThat(document().letterhead().numberLine()).isEqualTo("Số: 07/BC-BCĐ");
        assertThat(document().closing().signer()).isEqualTo("Võ Minh Khang");
        assertThat(reports.state(secretary.jurisdiction(), id).isIntact()).isTrue();
        assertThatThrownBy(() -> editing.update(secretary, id)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void listsWhatDiffersFromTheIssueAndCorrectsItBySheet() {
        issue();
        assertThat(corrections.differences(secretary.jurisdiction(), id)).isEmpty();
        enter("crimes_social_order", "1.110");
        assertThat(corrections.differences(secretary.jurisdiction(), id))
                .extracting(ReportCorrections.Difference::indicator)
                .containsExactly("crimes_social_order", "detection_rate");
        corrections.issue(signer, id, 9, "Nhập thiếu 3 vụ");
        assertThat(corrections.differences(secretary.jurisdiction(), id)).isEmpty();
        assertThat(corrections.sheets(secretary.jurisdiction(), id)).hasSize(1);
        var sheet = corrections.file(secretary.jurisdiction(), id, 1, DocumentFormat.CSV);
        assertThat(new String(sheet.content(), StandardCharsets.UTF_8)).contains("1.107", "1.110", ",báo cáo năm 2019");
        assertThatThrownBy(() -> corrections.issue(signer, id, 10, "Không có gì"))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void correctsACorrectionBackToWhatWasIssued() {
        issue();
        enter("crimes_social_order", "1.110");
        corrections.issue(signer, id, 9, "Nhập thiếu 3 vụ");
        enter("crimes_social_order", "1.107");
        assertThat(corrections.differences(secretary.jurisdiction(), id))
                .filteredOn(difference -> difference.indicator().equals("crimes_social_order"))
                .extracting(ReportCorrections.Difference::issued, ReportCorrections.Difference::now)
                .contains(org.assertj.core.groups.Tuple.tuple("1.110", "1.107"));
        assertThatThrownBy(() -> corrections.issue(signer, id, 9, "Ba vụ tính hai lần"))
                .hasMessage("reports.rule.number.taken");
        assertThat(corrections.issue(signer, id, 10, "Ba vụ tính hai lần")).isEqualTo(2);
        assertThat(corrections.sheets(secretary.jurisdiction(), id))
                .extracting(ReportCorrections.Sheet::letterNumber)
                .containsExactly(9, 10);
        assertThat(corrections.differences(secretary.jurisdiction(), id)).isEmpty();
    }

    @Test
    void refusesToIssueTwiceOrUnapprovedOrByTheSecretary() {
        assertThatThrownBy(() -> signing.issue(signer, id, ORDER))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("reports.rule.step.ISSUED"));
        assertThatThrownBy(() -> signing.approve(secretary, id)).isInstanceOf(NotFound.class);
        issue();
        assertThatThrownBy(() -> signing.issue(signer, id, ORDER))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("reports.rule.issued"));
    }

    @Test
    void keepsTheSignedFileAndTellsItFromAScan() {
        issue();
        var issued = reports.file(secretary, id, DocumentFormat.PDF).content();
        aftermath.keepSigned(secretary, id, "bao-cao-da-ky.pdf", issued);
        assertThat(aftermath.signed(secretary.jurisdiction(), id))
                .singleElement()
                .satisfies(file -> assertThat(file.isOfIssued()).isTrue());
        assertThatThrownBy(() -> aftermath.keepSigned(secretary, id, "x.pdf", "MZ".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("reports.signed.notPdf"));
    }

    @Test
    void theDatabaseItselfKeepsWhatWasIssued() {
        issue();
        assertThatThrownBy(() -> jdbc.sql("update reports.printed_figure set printed = '0' where report = :id")
                        .param("id", id)
                        .update())
                .hasMessageContaining("keeps what was issued");
    }

    @Test
    void refusesAUnitThatWasNoMore() {
        assertThatThrownBy(() -> reports.draft(secretary, HAU_GIANG, Period.calendarYear(2026)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("reports.rule.unit"));
    }
}
