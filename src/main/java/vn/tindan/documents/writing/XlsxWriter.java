package vn.tindan.documents.writing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;
import vn.tindan.documents.Block;
import vn.tindan.documents.Document;
import vn.tindan.documents.DocumentFormat;
import vn.tindan.documents.DocumentWriter;
import vn.tindan.documents.Table;
import vn.tindan.documents.Wording;
import vn.tindan.shared.CountryTime;

/**
 * The tables of a document, a sheet each: figures are numbers, derived ones formulas that already hold their result. A
 * library that only streams could not store the result beside the formula, and previews would show blanks.
 */
@Component
class XlsxWriter implements DocumentWriter {

    @Override
    public DocumentFormat format() {
        return DocumentFormat.XLSX;
    }

    @Override
    public void write(Document document, OutputStream out) throws IOException {
        try (var book = new XSSFWorkbook()) {
            describe(document, book);
            var styles = new SheetStyles(book);
            sheets(document, document.body(), "", book, styles);
            for (var appendix : document.appendices()) {
                sheets(document, appendix.blocks(), appendix.title(), book, styles);
            }
            if (book.getNumberOfSheets() == 0) {
                heading(document, "", book.createSheet(Wording.of("documents.sheet", 1)), styles);
            }
            var bytes = new ByteArrayOutputStream();
            book.write(bytes);
            StableZip.copy(bytes.toByteArray(), out);
        }
    }

    private static void describe(Document document, XSSFWorkbook book) {
        var properties = book.getProperties().getCoreProperties();
        var issue = document.letterhead().issue();
        var day = issue == null ? Optional.<Date>empty() : Optional.of(Date.from(CountryTime.startOf(issue.day())));
        properties.setTitle(document.title().text());
        properties.setCreated(day);
        properties.setModified(day);
    }

    /** Notes stand below the table or picture that they follow: its marks would mean nothing without. */
    private static void sheets(
            Document document, List<Block> blocks, String where, XSSFWorkbook book, SheetStyles styles) {
        Consumer<String> below = _ -> {};
        for (var block : blocks) {
            if (block instanceof Table table) {
                var title = table.title().isEmpty() ? where : table.title();
                var sheet = book.createSheet(name(book, title));
                below = SheetTable.write(table, sheet, heading(document, title, sheet, styles), styles)::note;
            } else if (block instanceof Block.Picture picture) {
                var sheet = book.createSheet(name(book, picture.title()));
                int top = heading(document, picture.title(), sheet, styles);
                below = SheetPicture.write(picture, sheet, top, styles)::note;
            } else if (block instanceof Block.Note note) {
                below.accept(note.text());
            }
        }
    }

    private static String name(XSSFWorkbook book, String title) {
        return WorkbookUtil.createSafeSheetName((book.getNumberOfSheets() + 1) + ". " + title.replace('\n', ' '));
    }

    /** Gives the first row that is free. */
    private static int heading(Document document, String title, XSSFSheet sheet, SheetStyles styles) {
        int row = 0;
        for (var line : new String[] {
            document.title().text(), document.title().cutOff(), title.replace('\n', ' '), document.pageMark()
        }) {
            if (!line.isEmpty()) {
                var cell = sheet.createRow(row++).createCell(0);
                cell.setCellValue(SheetTable.fitting(line));
                cell.setCellStyle(styles.title());
            }
        }
        return row + 1;
    }
}
