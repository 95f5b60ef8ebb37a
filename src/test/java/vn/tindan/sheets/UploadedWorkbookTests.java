package vn.tindan.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tindan.shared.RuleViolation;

class UploadedWorkbookTests {

    private static byte[] bytes(Workbook book) throws IOException {
        try (book;
                var out = new ByteArrayOutputStream()) {
            book.write(out);
            return out.toByteArray();
        }
    }

    private static List<SheetRow> rows(byte[] file) {
        var rows = new ArrayList<SheetRow>();
        new UploadedWorkbook(file).readFirst(rows::add);
        return rows;
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    @Test
    void readsWhatPeopleTypeWhereItStands() throws IOException {
        var book = new XSSFWorkbook();
        var row = book.createSheet("Một").createRow(2);
        row.createCell(0).setCellValue("  gần 200.000 ");
        row.createCell(3).setCellValue(1234.5);
        row.createCell(4).setCellValue(0.1 + 0.2);
        var day = row.createCell(5);
        day.setCellValue(LocalDate.of(2021, 10, 25));
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
        day.setCellStyle(style);
        row.createCell(6).setCellValue(true);
        assertThat(rows(bytes(book))).singleElement().satisfies(read -> {
            assertThat(read.number()).isEqualTo(3);
            assertThat(read.text(0)).isEqualTo("gần 200.000");
            assertThat(read.text(1)).isEmpty();
            assertThat(read.text(3)).isEqualTo("1234,5");
            assertThat(read.cell(4).number()).isEqualByComparingTo("0.3");
            assertThat(read.cell(5).date()).isEqualTo("2021-10-25");
            assertThat(read.text(6)).isEqualTo("TRUE");
        });
    }

    /** Nothing is computed: what Excel found stands beside the formula; without it there is nothing to read. */
    @Test
    void readsOfAFormulaTheResultThatWasSavedAndNothingElse() throws IOException {
        var book = new XSSFWorkbook();
        var row = book.createSheet().createRow(0);
        row.createCell(0).setCellFormula("40+2");
        row.createCell(1).setCellFormula("WEBSERVICE(\"http://127.0.0.1/\")");
        book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(0));
        row.createCell(2).setCellErrorValue((byte) 23);
        var read = rows(bytes(book)).getFirst();
        assertThat(read.cell(0).number()).isEqualByComparingTo("42");
        assertThat(read.cell(1).number() == null || read.cell(1).number().signum() == 0)
                .isTrue();
        assertThat(read.cell(2).isFault()).isTrue();
        assertThat(read.text(2)).isEqualTo("#REF!");
    }

    @Test
    void refusesOldFilesAndWhatIsNone() throws IOException {
        var old = new HSSFWorkbook();
        old.createSheet();
        assertThatThrownBy(() -> new UploadedWorkbook(bytes(old))).hasMessage("sheets.old");
        for (var other : List.of(new byte[0], "<html>".getBytes(), new byte[] {'P', 'K', 3, 4, 0, 0})) {
            assertThatThrownBy(() -> rows(other)).isInstanceOf(RuleViolation.class);
        }
        byte[] noBook = zip("readme.txt", "x".getBytes());
        assertThatThrownBy(() -> rows(noBook)).hasMessage("sheets.unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/vbaProject.bin", "xl/externalLinks/externalLink1.xml", "xl/embeddings/oleObject1.bin"})
    void refusesMacrosLinksAndObjects(String part) throws IOException {
        assertThatThrownBy(() -> new UploadedWorkbook(zip(part, new byte[10]))).hasMessage("sheets.unwanted");
    }

    /** Libraries that write row by row mark every part as one that may become larger than 4 GB. */
    @Test
    void readsWhatIsWrittenRowByRowInZip64() throws IOException {
        try (var book = new SXSSFWorkbook(10)) {
            book.setZip64Mode(Zip64Mode.Always);
            var sheet = book.createSheet("Số liệu");
            for (int at = 0; at < 1000; at++) {
                sheet.createRow(at).createCell(0).setCellValue("hàng " + at);
            }
            assertThat(rows(bytes(book)))
                    .hasSize(1000)
                    .last()
                    .satisfies(row -> assertThat(row.text(0)).isEqualTo("hàng 999"));
        }
    }

    @Test
    void stopsUnpackingABombInZip64() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(out)) {
            zip.setUseZip64(Zip64Mode.Always);
            zip.putArchiveEntry(new ZipArchiveEntry("xl/worksheets/sheet1.xml"));
            zip.write(new byte[170 << 20]);
            zip.closeArchiveEntry();
        }
        assertThat(out.size()).isLessThan(1 << 20);
        assertThatThrownBy(() -> new UploadedWorkbook(out.toByteArray())).hasMessage("sheets.large");
    }

    @Test
    void refusesMacrosAlsoInZip64() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(out)) {
            zip.setUseZip64(Zip64Mode.Always);
            zip.putArchiveEntry(new ZipArchiveEntry("xl/vbaProject.bin"));
            zip.write(1);
            zip.closeArchiveEntry();
        }
        assertThatThrownBy(() -> new UploadedWorkbook(out.toByteArray())).hasMessage("sheets.unwanted");
    }

    @Test
    void stopsUnpackingABomb() throws IOException {
        var bomb = zip("xl/worksheets/sheet1.xml", new byte[170 << 20]);
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThatThrownBy(() -> new UploadedWorkbook(bomb)).hasMessage("sheets.large");
    }

    /** A document type could name files of the server or grow without end. */
    @Test
    void readsNoDocumentType() throws IOException {
        var book = new XSSFWorkbook();
        book.createSheet().createRow(0).createCell(0).setCellValue("x");
        byte[] evil = replaced(bytes(book), """
                <?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>
                """);
        assertThatThrownBy(() -> rows(evil)).hasMessage("sheets.unreadable");
    }

    private static byte[] replaced(byte[] workbook, String sheet) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(workbook));
                var zip = new ZipOutputStream(out)) {
            for (var part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(part.getName()));
                zip.write(part.getName().endsWith("sheet1.xml") ? sheet.getBytes() : in.readAllBytes());
            }
        }
        return out.toByteArray();
    }
}
