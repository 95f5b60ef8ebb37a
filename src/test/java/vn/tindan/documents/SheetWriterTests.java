package vn.tindan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The spreadsheet and the plain list of the sample's tables. */
class SheetWriterTests {

    @Test
    void writesFiguresAsNumbersThatReadAsWorded() throws IOException {
        try (var book = open()) {
            var groups = book.getSheetAt(0);
            assertThat(groups.getRow(5).getCell(2).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(groups.getRow(5).getCell(2).getNumericCellValue()).isEqualTo(1107);
            var about = groups.getRow(8).getCell(3);
            assertThat(about.getNumericCellValue()).isEqualTo(1800);
            assertThat(about.getCellStyle().getDataFormatString()).isEqualTo("\"hơn \"#,##0");
            assertThat(new DataFormatter().formatCellValue(about)).isEqualTo("hơn 1,800");
        }
    }

    @Test
    void writesDerivedFiguresAsFormulasWithTheirResult() throws IOException {
        try (var book = open()) {
            var sum = book.getSheetAt(0).getRow(9).getCell(2);
            assertThat(sum.getCellFormula()).isEqualTo("SUM(C6:C9)");
            assertThat(sum.getNumericCellValue()).isEqualTo(1735);
            var row = book.getSheetAt(1).getRow(7);
            assertThat(row.getCell(5).getCellFormula()).isEqualTo("D8-E8");
            assertThat(row.getCell(6).getCellFormula()).isEqualTo("(D8-E8)/E8*100");
            assertThat(row.getCell(6).getNumericCellValue()).isEqualTo(-7.44);
        }
    }

    @Test
    void computesWhatTheDocumentPrints() throws IOException {
        try (var book = open()) {
            var calculator = book.getCreationHelper().createFormulaEvaluator();
            for (var sheet : book) {
                for (var row : sheet) {
                    for (var cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            var printed = cell.getNumericCellValue();
                            assertThat(calculator.evaluate(cell).getNumberValue())
                                    .isCloseTo(printed, Offset.offset(0.005));
                        }
                    }
                }
            }
            assertThat(book.getNumberOfSheets()).isEqualTo(4);
        }
    }

    @Test
    void listsExactFiguresBareAndWordedOnesInWords() {
        var text =
                new String(WritersForTests.saved(SampleDocument.issued(), DocumentFormat.CSV), StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\uFEFF\"Kết quả điều tra")
                .contains("1,Trật tự xã hội,1107,1518\r\n", "4,Cờ bạc,347,hơn 1.800\r\n")
                .contains(",-89,-7.44,", "\"Tăng (+), giảm (-) - %\"");
    }

    private static XSSFWorkbook open() throws IOException {
        return new XSSFWorkbook(
                new ByteArrayInputStream(WritersForTests.saved(SampleDocument.issued(), DocumentFormat.XLSX)));
    }

    /** Where a table just fills its page, table and note share it in smaller print; else nothing is made smaller. */
    @ParameterizedTest
    @CsvSource({"20, 0", "46, 1", "75, 0", "99, 2"})
    void printsNoNoteOnAPageOfItsOwn(int rows, short pages) throws IOException {
        var lines = Collections.nCopies(rows, Table.Row.of(Cell.text("Vụ (1)"), Cell.text("8")));
        var columns = List.of(Table.Column.text("Chỉ tiêu"), Table.Column.number("Kỳ này"));
        var document = SampleDocument.document()
                .appendix(
                        "Biểu",
                        new Outline()
                                .table(Table.of("", columns, lines))
                                .note("(1) Số nhỏ.")
                                .note("(2) Ước tính."))
                .build();
        try (var book =
                new XSSFWorkbook(new ByteArrayInputStream(WritersForTests.saved(document, DocumentFormat.XLSX)))) {
            var print = book.getSheetAt(book.getNumberOfSheets() - 1).getPrintSetup();
            assertThat(print.getFitWidth()).isEqualTo((short) 1);
            assertThat(print.getFitHeight()).isEqualTo(pages);
        }
    }

    /** A mark means nothing without its note. */
    @Test
    void writesNotesBelowTheirTable() throws IOException {
        var table = Table.of(
                "",
                List.of(Table.Column.text("Chỉ tiêu"), Table.Column.number("Kỳ này")),
                List.of(Table.Row.of(
                        Cell.text("Vụ (1)"), Cell.number("27,85%", new BigDecimal("27.848101265822784810126582")))));
        var document = SampleDocument.document()
                .appendix("Biểu", new Outline().table(table).note("(1) Số nhỏ."))
                .build();
        try (var book =
                new XSSFWorkbook(new ByteArrayInputStream(WritersForTests.saved(document, DocumentFormat.XLSX)))) {
            var sheet = book.getSheetAt(book.getNumberOfSheets() - 1);
            assertThat(sheet.getRow(sheet.getLastRowNum()).getCell(0).getStringCellValue())
                    .isEqualTo("(1) Số nhỏ.");
        }
        assertThat(new String(WritersForTests.saved(document, DocumentFormat.CSV), StandardCharsets.UTF_8))
                .contains("Vụ (1),27.848101\r\n");
    }
}
