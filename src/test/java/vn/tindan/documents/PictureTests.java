package vn.tindan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** A picture in every format that has room for one, with the words that stand for it. */
class PictureTests {

    private static final Document DOCUMENT = Document.under(Letterhead.of("Cần Thơ", "Ban Chỉ đạo", "BSL", ""))
            .titled("Biểu số liệu", "Thành phố Cần Thơ")
            .saying(new Outline().add(picture()).note("Mỗi chấm là trụ sở một xã."))
            .build();

    private static Block.Picture picture() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new Block.Picture(
                "Bản đồ: Nguồn tin",
                "Bản đồ nguồn tin",
                Base64.getEncoder().encodeToString(bytes.toByteArray()),
                400,
                300);
    }

    private static byte[] saved(DocumentFormat format) {
        return WritersForTests.saved(DOCUMENT, format);
    }

    @Test
    void standsInThePdf() throws IOException {
        try (var file = Loader.loadPDF(saved(DocumentFormat.PDF))) {
            var resources = file.getPage(0).getResources();
            assertThat(StreamSupport.stream(resources.getXObjectNames().spliterator(), false)
                            .filter(resources::isImageXObject))
                    .hasSize(1);
        }
    }

    @Test
    void standsInTheWordFileWithItsWords() throws IOException {
        try (var file = new XWPFDocument(new ByteArrayInputStream(saved(DocumentFormat.DOCX)))) {
            assertThat(file.getAllPictures()).hasSize(1);
            assertThat(file.getDocument().xmlText()).contains("Bản đồ nguồn tin");
            assertThat(file.getParagraphs()).anyMatch(each -> each.getText().equals("Bản đồ: Nguồn tin"));
        }
    }

    @Test
    void standsOnASheetOfItsOwn() throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(saved(DocumentFormat.XLSX)))) {
            assertThat(book.getAllPictures()).hasSize(1);
            assertThat(book.getSheetName(0)).startsWith("1. Bản đồ");
            var sheet = book.getSheetAt(0);
            var anchor = (XSSFClientAnchor)
                    sheet.getDrawingPatriarch().getShapes().getFirst().getAnchor();
            double across = Units.toPoints(anchor.getDx2() - anchor.getDx1());
            double down = (anchor.getRow2() - anchor.getRow1()) * sheet.getDefaultRowHeightInPoints()
                    + Units.toPoints(anchor.getDy2());
            assertThat(across / down).isBetween(1.32, 1.35);
            assertThat(across).isGreaterThan(100);
            var noted = sheet.getRow(sheet.getLastRowNum());
            assertThat(noted.getRowNum()).isGreaterThan(anchor.getRow2());
            assertThat(noted.getCell(0).getStringCellValue()).isEqualTo("Mỗi chấm là trụ sở một xã.");
        }
    }

    @Test
    void standsWithinTheHtmlAndIsLeftOutOfTheCsv() {
        assertThat(new String(saved(DocumentFormat.HTML), StandardCharsets.UTF_8))
                .contains("src=\"data:image/png;base64,", "alt=\"Bản đồ nguồn tin\"");
        assertThat(saved(DocumentFormat.CSV)).hasSizeLessThan(100);
    }
}
