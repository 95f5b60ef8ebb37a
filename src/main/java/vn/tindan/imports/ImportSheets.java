package vn.tindan.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.tindan.documents.DocumentFormat;
import vn.tindan.documents.FileName;
import vn.tindan.documents.SavedDocument;
import vn.tindan.figures.Indicator;
import vn.tindan.figures.IndicatorCatalogue;
import vn.tindan.imports.reading.Columns;

/** The sheet to be filled in, and the one that tells what is wrong in which row. */
@Component
public class ImportSheets {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final int[] WIDTHS = {34, 24, 50, 18, 60, 10, 70};
    private static final int UNITS_PER_LETTER = 256;
    private static final int AT_ONCE = 1000;
    private static final int MOST_OFFERED = 20_000;

    private final ImportLines lines;
    private final IndicatorCatalogue catalogue;
    private final MessageSource messages;

    ImportSheets(ImportLines lines, IndicatorCatalogue catalogue, MessageSource messages) {
        this.lines = lines;
        this.catalogue = catalogue;
        this.messages = messages;
    }

    /** An empty sheet under the headings that are understood, with the names of the indicators to choose from. */
    public SavedDocument template() {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet(text("imports.sheet"));
            var header = sheet.createRow(0);
            var bold = book.createFont();
            bold.setBold(true);
            var style = book.createCellStyle();
            style.setFont(bold);
            style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            for (var field : Columns.Field.values()) {
                var cell = header.createCell(field.ordinal());
                cell.setCellValue(field.heading());
                cell.setCellStyle(style);
                sheet.setColumnWidth(field.ordinal(), WIDTHS[field.ordinal()] * UNITS_PER_LETTER);
            }
            sheet.createFreezePane(0, 1);
            var names = book.createSheet(text("imports.sheet.indicators"));
            int row = 0;
            for (var indicator : counted()) {
                var line = names.createRow(row++);
                line.createCell(0).setCellValue(indicator.name());
                line.createCell(1).setCellValue(indicator.unit());
                line.createCell(2).setCellValue(indicator.code());
            }
            names.setColumnWidth(0, 60 * UNITS_PER_LETTER);
            var helper = sheet.getDataValidationHelper();
            int column = Columns.Field.INDICATOR.ordinal();
            var rule = helper.createValidation(
                    helper.createFormulaListConstraint("'%s'!$A$1:$A$%d".formatted(names.getSheetName(), row)),
                    new CellRangeAddressList(1, MOST_OFFERED, column, column));
            rule.setShowErrorBox(false);
            sheet.addValidationData(rule);
            var out = new ByteArrayOutputStream();
            book.write(out);
            return saved(text("imports.template.name"), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<Indicator> counted() {
        return catalogue.all().stream()
                .filter(indicator -> indicator.operands() == null)
                .toList();
    }

    /** Of the rows that are wrong: as they were written, and why; to be mended and sent again. */
    SavedDocument problems(ImportFile file) {
        try (var book = new SXSSFWorkbook(AT_ONCE)) {
            var sheet = book.createSheet(text("imports.sheet"));
            var header = sheet.createRow(0);
            for (var field : Columns.Field.values()) {
                header.createCell(field.ordinal()).setCellValue(field.heading());
            }
            int last = Columns.Field.values().length;
            header.createCell(last).setCellValue(text("imports.sheet.why"));
            for (int column = 0; column <= last; column++) {
                sheet.setColumnWidth(column, WIDTHS[column] * UNITS_PER_LETTER);
            }
            int next = 1;
            for (int page = 0; page * AT_ONCE < file.count(Verdict.PROBLEM); page++) {
                for (var line : lines.page(file.id(), Verdict.PROBLEM, page, AT_ONCE)) {
                    write(sheet, next++, line, last);
                }
            }
            var out = new ByteArrayOutputStream();
            book.write(out);
            return saved(text("imports.problems.name", file.name()), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void write(SXSSFSheet sheet, int number, ImportLine line, int last) {
        var row = sheet.createRow(number);
        var words = line.words();
        var texts = List.of(words.unit(), words.period(), words.indicator(), words.value(), words.source());
        for (int column = 0; column < texts.size(); column++) {
            row.createCell(column).setCellValue(texts.get(column));
        }
        row.createCell(last)
                .setCellValue(line.problems().stream()
                        .map(problem -> text(
                                "imports.problem.at",
                                line.number(),
                                problem.column(),
                                text(problem.reason().key(), problem.reason().arguments())))
                        .collect(Collectors.joining("; ")));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }

    private static SavedDocument saved(String name, ByteArrayOutputStream out) {
        return new SavedDocument(FileName.of(name, DocumentFormat.XLSX), DocumentFormat.XLSX, out.toByteArray());
    }
}
