package vn.tindan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.util.HtmlUtils;
import vn.tindan.documents.Table.Column;
import vn.tindan.documents.Table.Row;

/** What holds for every format. */
class WritersTests {

    private static final String ENDLESS = new Random(1)
            .ints(10_000, 0, 23)
            .mapToObj("abcdđeghiklmnopqrstuvxy"::charAt)
            .map(String::valueOf)
            .collect(Collectors.joining());

    static final List<DocumentFormat> FORMATS = WritersForTests.formats();

    @ParameterizedTest
    @FieldSource("FORMATS")
    void writesTheSameBytesAgain(DocumentFormat format) {
        var bytes = WritersForTests.saved(SampleDocument.issued(), format);
        assertThat(bytes).isEqualTo(WritersForTests.saved(SampleDocument.issued(), format));
    }

    @ParameterizedTest
    @FieldSource("FORMATS")
    void namesTheFileAfterTheDocument(DocumentFormat format) {
        var file = WritersForTests.DOCUMENTS.save(SampleDocument.issued(), format);
        assertThat(file.name().text())
                .startsWith("Báo cáo Kết quả công tác phòng, chống tội phạm")
                .endsWith("." + format.extension());
    }

    static Stream<Arguments> hostileTexts() {
        var pairs = new ArrayList<Arguments>();
        for (var format : FORMATS) {
            for (var text : List.of(
                    new Text("<script>alert('1')</script>", "<script>alert('1')</script>"),
                    new Text(
                            "</style></title><img src=x onerror=alert(1)>",
                            "</style></title><img src=x onerror=alert(1)>"),
                    new Text("=cmd|'/C calc'!A0", "=cmd|'/C calc'!A0"),
                    new Text("${7*7} [[${7*7}]] __${7*7}__", "${7*7} [[${7*7}]] __${7*7}__"),
                    new Text("abc\u202Efdp.exe\u202C", "abcfdp.exe"),
                    new Text("\uFEFFSo\u0301c Tra\u0306ng\u0000\u0007", "Sóc Trăng"),
                    new Text("x\uD800y", "xy"),
                    new Text(ENDLESS, ENDLESS.substring(0, 30)))) {
                pairs.add(Arguments.of(format, text));
            }
        }
        return pairs.stream();
    }

    record Text(String given, String printed) {

        @Override
        public String toString() {
            return given.length() > 40 ? given.length() + " letters" : given;
        }
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void printsWhateverIsTypedAsText(DocumentFormat format, Text text) throws IOException {
        var bytes = WritersForTests.saved(hostile(text.given()), format);
        assertThat(textOf(bytes, format)).contains(text.printed()).doesNotContain("\u202E", "\u0000", "\u0301");
    }

    private static Document hostile(String text) {
        var name = text.substring(0, Math.min(300, text.length()));
        return Document.under(Letterhead.of(name, name, name, name))
                .titled(name, name)
                .covering(name)
                .addressedTo(name)
                .saying(new Outline()
                        .section(text)
                        .subsection(text)
                        .item(text)
                        .paragraph(Span.bold(text), Span.plain(text), Span.footnote(text))
                        .bullets(text)
                        .note(text)
                        .table(table(text)))
                .appendix(name, new Outline().table(table(text)))
                .closing(List.of(name), name, List.of(name))
                .build();
    }

    private static Table table(String text) {
        return Table.of(
                        text,
                        List.of(Column.text(text).under(text), Column.mark("Số")),
                        List.of(Row.of(Cell.text(text), Cell.text("1"))))
                .measuredIn(text);
    }

    private static String textOf(byte[] bytes, DocumentFormat format) throws IOException {
        return switch (format) {
            case PDF -> {
                try (var file = Loader.loadPDF(bytes)) {
                    yield new PDFTextStripper().getText(file);
                }
            }
            case HTML -> HtmlUtils.htmlUnescape(new String(bytes, StandardCharsets.UTF_8).replaceAll("<[^>]*>", ""));
            case DOCX -> {
                try (var file = new XWPFDocument(new ByteArrayInputStream(bytes));
                        var text = new XWPFWordExtractor(file)) {
                    yield text.getText();
                }
            }
            case CSV -> new String(bytes, StandardCharsets.UTF_8);
            case XLSX -> {
                try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes));
                        var text = new XSSFExcelExtractor(book)) {
                    text.setFormulasNotResults(true);
                    yield text.getText();
                }
            }
        };
    }
}
