package vn.tindan.returns.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.tindan.documents.DocumentFormat;
import vn.tindan.documents.FileName;
import vn.tindan.documents.SavedDocument;
import vn.tindan.returns.filing.FilingPage;

/** Writes returns of one round as a workbook, as blank forms or with what is wrong at its cells. */
@Component
class ReturnWriter {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final MessageSource messages;

    ReturnWriter(MessageSource messages) {
        this.messages = messages;
    }

    SavedDocument write(List<FilingPage> pages, String whose) {
        return saved(pages, whose, Map.of());
    }

    /** Problems stand where they were found, in rows of this workbook's own order. */
    SavedDocument withProblems(List<FilingPage> pages, UploadPreview preview) {
        var problems = preview.problems().stream()
                .collect(Collectors.groupingBy(
                        problem -> problem.place() + "\n" + problem.indicator(),
                        Collectors.mapping(this::said, Collectors.joining("\n"))));
        return saved(pages, text("returns.workbook.problems"), problems);
    }

    private String said(UploadPreview.Problem problem) {
        return messages.getMessage(problem.key(), problem.arguments(), VIETNAMESE);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }

    private SavedDocument saved(List<FilingPage> pages, String whose, Map<String, String> problems) {
        var first = pages.getFirst();
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = new ReturnSheet(book, this::text, problems);
            sheet.head(
                    first.form(),
                    text(
                            "returns.workbook.of",
                            pages.size() == 1 ? first.place() : text("returns.workbook.units", pages.size()),
                            first.period()),
                    text("returns.workbook.how"));
            for (int number = 0; number < pages.size(); number++) {
                sheet.add(number, pages.get(number));
            }
            sheet.finish();
            identify(pages, book);
            book.write(bytes);
            var name = FileName.of(first.form() + ", " + whose + ", " + first.period(), DocumentFormat.XLSX);
            return new SavedDocument(name, DocumentFormat.XLSX, bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void identify(List<FilingPage> pages, XSSFWorkbook book) {
        var sheet = book.createSheet(Layout.IDS);
        var mark = sheet.createRow(0);
        mark.createCell(0).setCellValue(Layout.MARK);
        mark.createCell(1).setCellValue(pages.getFirst().round().toString());
        for (int number = 0; number < pages.size(); number++) {
            var page = pages.get(number);
            var row = sheet.createRow(number + 1);
            row.createCell(0).setCellValue(String.valueOf(number));
            row.createCell(1).setCellValue(page.id().toString());
            row.createCell(2).setCellValue(String.valueOf(page.version()));
            row.createCell(3).setCellValue(page.unit().toString());
        }
        sheet.enableLocking();
        book.setSheetVisibility(book.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    }
}
