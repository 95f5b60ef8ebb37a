package vn.tindan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfWriterTests {

    private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;

    @Test
    void printsTheSampleOnA4() throws IOException {
        try (var file = open(SampleDocument.issued())) {
            assertThat(file.getNumberOfPages()).isEqualTo(7);
            assertThat(millimetres(file.getPage(0))).isEqualTo("210 x 297");
            assertThat(millimetres(file.getPage(6))).isEqualTo("297 x 210");
        }
    }

    @Test
    void keepsEveryVietnameseLetter() throws IOException {
        try (var file = open(SampleDocument.issued())) {
            var text = new PDFTextStripper().getText(file);
            assertThat(text)
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                    .contains("Độc lập - Tự do - Hạnh phúc", "Số: 05/BC-BCĐ", "Sóc Trăng, ngày 04 tháng 3 năm 2025")
                    .contains("DANH SÁCH MÔ HÌNH PHONG TRÀO", "Nơi nhận:", "Đại tá Nguyễn Văn Minh")
                    .doesNotContain("#", "\u25A1");
        }
    }

    @Test
    void numbersPagesFromTheSecondAndAppendicesFromOne() throws IOException {
        try (var file = open(SampleDocument.issued())) {
            assertThat(firstLine(file, 1)).contains("CỘNG HÒA");
            assertThat(firstLine(file, 2)).isEqualTo("2");
            assertThat(firstLine(file, 4)).isEqualTo("1");
            assertThat(firstLine(file, 6)).isEqualTo("2");
        }
    }

    @Test
    void repeatsTheHeaderOfALongTable() throws IOException {
        try (var file = open(SampleDocument.issued())) {
            assertThat(page(file, 5)).contains("Tên mô hình", "Phụ lục II");
            assertThat(page(file, 6)).contains("Tên mô hình").doesNotContain("Phụ lục II");
        }
    }

    @Test
    void bringsItsFontsAndItsTags() throws IOException {
        try (var file = open(SampleDocument.issued())) {
            for (var page : file.getPages()) {
                var resources = page.getResources();
                for (var name : resources.getFontNames()) {
                    var font = resources.getFont(name);
                    assertThat(font.getName()).contains("+LiberationSerif");
                    assertThat(font.isEmbedded()).isTrue();
                }
            }
            var catalog = file.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("vi");
            assertThat(catalog.getDocumentOutline().getFirstChild().getTitle()).isEqualTo("I. TÌNH HÌNH");
            assertThat(file.getDocumentInformation().getTitle()).startsWith("Báo cáo Kết quả công tác");
        }
    }

    @Test
    void marksEveryPageOfADraftAndOfADemonstration() throws IOException {
        var document = SampleDocument.document()
                .marked(Mark.DEMONSTRATION)
                .marked(Mark.DRAFT)
                .build();
        try (var file = open(document)) {
            for (int page = 1; page <= file.getNumberOfPages(); page++) {
                assertThat(page(file, page)).contains("DỰ THẢO - Dữ liệu minh họa");
            }
            assertThat(page(file, 1)).contains("Số: ...../BC-BCĐ", "ngày ..... tháng ..... năm .....");
            assertThat(new PDFTextStripper().getText(file)).doesNotContain("Nguyễn Văn Minh");
        }
    }

    @Test
    void keepsTheSignatureWithTextBeforeIt() throws IOException {
        try (var file = open(SampleDocument.issued())) {
            assertThat(page(file, 3)).contains("Trên đây là báo cáo", "GIÁM ĐỐC CÔNG AN TỈNH", "Lưu: VT, PV05.");
        }
    }

    /** However long the minutes are: the page that is signed carries their last words. */
    @ParameterizedTest
    @ValueSource(ints = {8, 9, 10, 11, 12})
    void keepsSignaturesWithTheLastWords(int paragraphs) throws IOException {
        var body = new Outline();
        for (int each = 0; each < paragraphs; each++) {
            body.paragraph("Nội dung %d được ghi lại đầy đủ theo lời người báo tin. "
                    .formatted(each)
                    .repeat(4));
        }
        body.paragraph("Biên bản đã đọc lại cho mọi người cùng nghe.")
                .add(new Block.Signatures(List.of(
                        new Block.Signer("Người báo tin", "(ký, ghi rõ họ tên)", ""),
                        new Block.Signer("Cán bộ tiếp nhận", "", "Lý Thanh Tùng"))));
        var minutes = Document.under(SampleDocument.issued().letterhead())
                .titled("Biên bản", "Tiếp nhận tin báo")
                .saying(body)
                .build();
        try (var file = open(minutes)) {
            assertThat(page(file, file.getNumberOfPages()))
                    .contains("Biên bản đã đọc lại", "NGƯỜI BÁO TIN", "Lý Thanh Tùng");
        }
    }

    /** The list of awards: seven narrow columns, of which one is headed by a broad word. */
    @Test
    void breaksNoWordOfAHeading() throws IOException {
        var columns = Stream.of(
                        "STT", "Họ và tên, tên tập thể", "Đối tượng", "Đơn vị", "Hình thức", "Loại hình", "Quyết định")
                .map(Table.Column::text)
                .toList();
        var row = Table.Row.of(
                Cell.text("1"),
                Cell.text("Tập thể minh họa số 1"),
                Cell.text("Tập thể"),
                Cell.text("Phường Sóc Trăng"),
                Cell.text("Bằng khen, Chủ tịch UBND tỉnh, thành phố"),
                Cell.text("Công trạng"),
                Cell.text("214/QĐ-UBND, 10/12/2025"));
        var list = Document.under(SampleDocument.issued().letterhead())
                .titled("Báo cáo", "Khen thưởng")
                .appendix("Danh sách khen thưởng", new Outline().table(Table.of("", columns, List.of(row))))
                .build();
        try (var file = open(list)) {
            assertThat(page(file, 2)).containsPattern("Đối\\s+tượng").contains("tập thể", "hình", "214/QĐ-UBND");
        }
    }

    private static PDDocument open(Document document) throws IOException {
        return Loader.loadPDF(WritersForTests.saved(document, DocumentFormat.PDF));
    }

    private static String page(PDDocument file, int number) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(file);
    }

    private static String firstLine(PDDocument file, int number) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(file).lines().findFirst().orElseThrow().strip();
    }

    private static String millimetres(PDPage page) {
        var box = page.getMediaBox();
        return Math.round(box.getWidth() / POINTS_PER_MILLIMETRE)
                + " x "
                + Math.round(box.getHeight() / POINTS_PER_MILLIMETRE);
    }
}
