package vn.tindan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

class DocxWriterTests {

    @Test
    void saysWhatTheDocumentSays() throws IOException {
        try (var file = open(SampleDocument.issued());
                var text = new XWPFWordExtractor(file)) {
            assertThat(text.getText())
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 05/BC-BCĐ", "III. KẾT QUẢ CÔNG TÁC")
                    .contains("Nguồn tin được chỉ huy Công an cấp xã xác nhận", "Đại tá Nguyễn Văn Minh")
                    .contains("(Kèm theo Báo cáo số 05/BC-BCĐ ngày 04 tháng 3 năm 2025");
        }
    }

    @Test
    void givesEveryParagraphAStyleOfTheFile() throws IOException {
        try (var file = open(SampleDocument.issued())) {
            assertThat(file.getParagraphs())
                    .extracting(XWPFParagraph::getStyle)
                    .allSatisfy(style ->
                            assertThat(file.getStyles().styleExist(style)).isTrue());
            assertThat(file.getParagraphs().stream()
                            .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                            .map(XWPFParagraph::getText))
                    .contains("I. TÌNH HÌNH", "V. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2025");
        }
    }

    @Test
    void repeatsTableHeadersAndMergesTheirFields() throws IOException {
        try (var file = open(SampleDocument.issued())) {
            var models = file.getTables().get(4);
            assertThat(models.getRows()).hasSize(46);
            assertThat(models.getRow(0).isRepeatHeader()).isTrue();
            assertThat(models.getRow(1).isRepeatHeader()).isFalse();
            var comparison = file.getTables().get(3);
            assertThat(comparison.getRow(0).getTableCells()).hasSize(7);
            assertThat(comparison.getRow(1).getCell(5).getText()).isEqualTo("Số lượng");
        }
    }

    @Test
    void turnsOnlyTheWideAppendix() throws IOException {
        try (var file = open(SampleDocument.issued())) {
            var sections = file.getParagraphs().stream()
                    .map(paragraph -> paragraph.getCTP().getPPr())
                    .filter(Objects::nonNull)
                    .filter(properties -> properties.isSetSectPr())
                    .map(properties -> properties.getSectPr().getPgSz().getOrient());
            assertThat(sections).hasSize(3).containsOnly(STPageOrientation.PORTRAIT);
            assertThat(file.getDocument().getBody().getSectPr().getPgSz().getOrient())
                    .isEqualTo(STPageOrientation.LANDSCAPE);
        }
    }

    @Test
    void marksEveryPageOfADraft() throws IOException {
        try (var file = open(SampleDocument.document().marked(Mark.DRAFT).build());
                var text = new XWPFWordExtractor(file)) {
            assertThat(file.getFooterList())
                    .hasSize(2)
                    .allSatisfy(footer -> assertThat(footer.getText()).contains("DỰ THẢO"));
            assertThat(text.getText()).contains("Số: ...../BC-BCĐ").doesNotContain("Nguyễn Văn Minh");
        }
    }

    @Test
    void keepsSignaturesWithTheLastWords() throws IOException {
        var minutes = Document.under(SampleDocument.issued().letterhead())
                .titled("Biên bản", "Tiếp nhận tin báo")
                .saying(new Outline()
                        .paragraph("Nội dung.")
                        .paragraph("Biên bản đã đọc lại cho mọi người cùng nghe.")
                        .add(new Block.Signatures(List.of(new Block.Signer("Người báo tin", "", ""))))
                        .add(new Block.Signatures(List.of(new Block.Signer("Người chứng kiến", "", "")))))
                .closing(List.of("TRƯỞNG CÔNG AN"), "", List.of("Hồ sơ."))
                .build();
        try (var file = open(minutes)) {
            var below = file.getBodyElements();
            var from = below.indexOf(file.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getText().startsWith("Biên bản đã đọc"))
                    .findFirst()
                    .orElseThrow());
            assertThat(file.getParagraphs().stream()
                            .filter(paragraph -> paragraph.getText().equals("Nội dung.")))
                    .allMatch(paragraph -> !paragraph.isKeepNext());
            assertThat(below.subList(from, below.size() - 1).stream().flatMap(DocxWriterTests::paragraphs))
                    .hasSizeGreaterThan(6)
                    .allMatch(XWPFParagraph::isKeepNext);
        }
    }

    /** What a mark means stands on the page of its table. */
    @Test
    void keepsNotesWithTheLastRowOfTheirTable() throws IOException {
        var table = Table.of(
                "",
                List.of(Table.Column.text("Chỉ tiêu")),
                List.of(Table.Row.of(Cell.text("Vụ")), Table.Row.of(Cell.text("Mô hình (1)"))));
        var document = SampleDocument.document()
                .appendix("Biểu", new Outline().table(table).note("(1) Số nhỏ.").note("(2) Số lớn."))
                .build();
        try (var file = open(document)) {
            var rows = file.getTables().getLast().getRows();
            assertThat(rows.getLast().getCell(0).getParagraphs()).allMatch(XWPFParagraph::isKeepNext);
            assertThat(rows.get(rows.size() - 2).getCell(0).getParagraphs()).noneMatch(XWPFParagraph::isKeepNext);
            assertThat(file.getParagraphs().stream()
                            .filter(paragraph -> paragraph.getText().startsWith("(1)")))
                    .hasSize(1)
                    .allMatch(XWPFParagraph::isKeepNext);
        }
    }

    private static Stream<XWPFParagraph> paragraphs(IBodyElement element) {
        return element instanceof XWPFTable table
                ? table.getRows().getLast().getTableCells().stream().flatMap(cell -> cell.getParagraphs().stream())
                : Stream.of((XWPFParagraph) element);
    }

    private static XWPFDocument open(Document document) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(WritersForTests.saved(document, DocumentFormat.DOCX)));
    }
}
