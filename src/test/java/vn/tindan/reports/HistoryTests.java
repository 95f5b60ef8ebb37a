package vn.tindan.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.accounts.Role;
import vn.tindan.documents.Block;
import vn.tindan.documents.Document;
import vn.tindan.documents.DocumentFormat;
import vn.tindan.documents.Documents;
import vn.tindan.documents.Span;
import vn.tindan.figures.Figures;
import vn.tindan.figures.Period;
import vn.tindan.geography.UnitId;
import vn.tindan.imports.ImportDesk;
import vn.tindan.imports.ImportFile;
import vn.tindan.imports.ImportState;
import vn.tindan.support.IntegrationTest;

/** What was published years ago, imported by the demonstration, is written again as it was said. */
@IntegrationTest
@Transactional
class HistoryTests {

    private static final Path REFERENCE = Path.of("../shared/reference");
    private static final Account MINISTRY = new Account(
            UUID.randomUUID(),
            "bo.thu",
            "Người Thử",
            UnitId.NATION_TODAY,
            "Bộ Công an",
            java.util.Set.of(Role.SECRETARY),
            true,
            null);

    private final Reports reports;
    private final Figures figures;
    private final ImportDesk imports;
    private final Documents documents;

    HistoryTests(Reports reports, Figures figures, ImportDesk imports, Documents documents) {
        this.reports = reports;
        this.figures = figures;
        this.imports = imports;
        this.documents = documents;
    }

    private Document document(String unit, Period period) {
        var id = reports.draft(MINISTRY, UnitId.parse(unit), period);
        return reports.document(new Jurisdiction(UnitId.NATION_TODAY), id);
    }

    private static String words(Document document) {
        return document.body().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> ((Block.Paragraph) block)
                        .spans().stream()
                                .filter(span -> span.style() != Span.Style.FOOTNOTE)
                                .map(Span::text)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void writesSocTrang2024AsItWasSaid() {
        assertThat(words(document("v1-94", Period.calendarYear(2024))))
                .contains("xảy ra 1.107 vụ phạm tội về trật tự xã hội, giảm 89 vụ, tỷ lệ 7,44% so với năm 2023")
                .contains("Đã điều tra làm rõ 911 vụ; bắt, xử lý 1.518 đối tượng; tỷ lệ điều tra khám phá đạt 82,29%")
                .contains("35 loại mô hình, triển khai tại 530 điểm; có 08 mô hình được Bộ Công an ghi nhận")
                .contains("Triệt xóa 347 vụ, trên 1.800 đối tượng đánh bạc ăn thua bằng tiền")
                .contains("Phát hiện 55 vụ, 64 đối tượng", "Bắt, xử lý 226 vụ, 515 đối tượng")
                .contains("tổng cộng 59 tập thể, 66 cá nhân");
    }

    @Test
    void writesVinhPhucsRatioAsAboutSixtyPercentWithItsFootnote() {
        var document = document("v1-26", Period.free(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 10, 25)));
        assertThat(words(document))
                .contains("hơn 13.000 nguồn tin", "7.891 nguồn tin có giá trị, chiếm tỷ lệ khoảng 60%")
                .contains("37.702 lượt đối tượng", "gần 200.000 cuộc họp dân", "hơn 310.000 hộ gia đình")
                .contains("10.712 tổ liên gia tự quản, trong đó gần 10.000 tổ lập nhóm Zalo");
        assertThat(document.body())
                .anySatisfy(block -> assertThat(block)
                        .isInstanceOfSatisfying(
                                Block.Paragraph.class,
                                paragraph -> assertThat(paragraph.spans())
                                        .extracting(Span::style)
                                        .contains(Span.Style.FOOTNOTE)));
    }

    /** Both came in as files of figures, as anybody's would: with their hash, and to be taken back as one. */
    @Test
    void cameInAsFilesOfFigures() {
        assertThat(imports.list(MINISTRY, 0))
                .filteredOn(file -> file.state() == ImportState.ENTERED)
                .extracting(ImportFile::name)
                .contains("soc-trang-2024.csv", "vinh-phuc-2021.csv");
    }

    @Test
    void letsASpreadsheetWorkOutTheChangesOfTheAppendix() throws IOException {
        var saved = documents.save(document("v1-94", Period.calendarYear(2024)), DocumentFormat.XLSX);
        int formulas = 0;
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(saved.content()))) {
            var calculator = book.getCreationHelper().createFormulaEvaluator();
            for (var sheet : book) {
                for (var row : sheet) {
                    for (var cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            formulas++;
                            double held = cell.getNumericCellValue();
                            assertThat(calculator.evaluate(cell).getNumberValue())
                                    .as(cell.getCellFormula())
                                    .isCloseTo(held, Offset.offset(1e-9));
                        }
                    }
                }
            }
        }
        assertThat(formulas).isGreaterThanOrEqualTo(2);
    }

    /** Where the papers themselves are at hand: every figure is written there as the report prints it. */
    @ParameterizedTest
    @CsvSource({
        "v1-94, 2024-01-01, 2024-12-31, 004_3874c67db6b870f5.txt",
        "v1-26, 2021-01-01, 2021-10-25, 002_c13cdf9fb87a0488.txt"
    })
    void everyEnteredFigureStandsInItsPaper(String unit, LocalDate from, LocalDate to, String paper)
            throws IOException {
        assumeTrue(Files.exists(REFERENCE.resolve(paper)));
        String text = Files.readString(REFERENCE.resolve(paper));
        var missing = figures.read(UnitId.parse(unit), Period.of(from, to)).rows().stream()
                .filter(row -> row.current().isKnown() && row.source() == vn.tindan.figures.FigureCell.Origin.ENTERED)
                .filter(row -> !text.contains(row.text(row.current())) && !text.contains(row.inWords()))
                .collect(Collectors.toMap(row -> row.indicator().code(), row -> row.text(row.current())));
        assertThat(missing).isEqualTo(Map.of());
    }

    /** A field of a sheet that held 60,7 or 100 would claim what nobody counted. */
    @Test
    void saysInASheetNoMoreThanItsWords() throws IOException {
        var document = document("v1-26", Period.free(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 10, 25)));
        var saved = documents.save(document, DocumentFormat.XLSX);
        var said = new HashMap<String, String>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(saved.content()))) {
            for (var row : book.getSheetAt(0)) {
                if (row.getLastCellNum() > 3 && row.getCell(1) != null) {
                    said.put(row.getCell(1).toString(), new DataFormatter().formatCellValue(row.getCell(3)));
                }
            }
        }
        assertThat(said)
                .containsEntry("Tỷ lệ nguồn tin có giá trị", "khoảng 60%")
                .containsEntry("Nguồn tin vi phạm phòng, chống dịch", "hàng trăm")
                .containsEntry("Nguồn tin tiếp nhận", "hơn 13,000");
    }

    /** Who left the list in a year is not part of who stands on it at its end. */
    @Test
    void callsNoFlowAPartOfAStock() {
        assertThat(words(document("v1-26", Period.free(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 10, 25)))))
                .contains("1.836 đối tượng lầm lỗi; đưa 1.234 đối tượng tiến bộ ra khỏi diện quản lý");
    }
}
