package vn.tindan.documents.writing;

import java.util.Collections;
import java.util.List;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import vn.tindan.documents.Block;
import vn.tindan.documents.Span;
import vn.tindan.documents.Table;
import vn.tindan.documents.Wording;

/** The blocks of a body or an appendix in a Word file. */
record WordBlocks(XWPFDocument file, int width) {

    void write(List<Block> blocks) {
        blocks.forEach(this::write);
    }

    private void write(Block block) {
        switch (block) {
            case Block.Heading heading ->
                WordText.write(
                        file.createParagraph(),
                        style(heading.level()),
                        (heading.label() + " " + heading.text()).strip());
            case Block.Paragraph paragraph -> paragraph(paragraph);
            case Block.Bullets bullets ->
                bullets.items().forEach(item -> WordText.write(file.createParagraph(), WordStyle.BODY, "- " + item));
            case Block.Note note -> note(note);
            case Block.Signatures signatures -> signatures(signatures);
            case Block.Picture picture -> WordPicture.write(picture, file, width);
            case Table table -> table(table);
        }
    }

    private static WordStyle style(Block.Heading.Level level) {
        return switch (level) {
            case DECISION -> WordStyle.DECISION;
            case SECTION -> WordStyle.HEADING1;
            case SUBSECTION -> WordStyle.HEADING2;
            case ITEM -> WordStyle.HEADING3;
        };
    }

    private void paragraph(Block.Paragraph block) {
        var paragraph = file.createParagraph();
        paragraph.setStyle(WordStyle.BODY.id());
        block.spans().forEach(span -> span(paragraph, span));
    }

    private void span(XWPFParagraph paragraph, Span span) {
        if (span.style() == Span.Style.FOOTNOTE) {
            var note = file.createFootnote();
            WordText.write(note.createParagraph(), WordStyle.FOOTNOTE, " " + span.text());
            paragraph.addFootnoteReference(note);
            return;
        }
        var run = paragraph.createRun();
        run.setText(span.text());
        run.setBold(span.style() == Span.Style.BOLD);
        run.setItalic(span.style() == Span.Style.ITALIC);
    }

    /** Never alone on a page: it explains what stands above. */
    private void note(Block.Note block) {
        WordTable.keepLast(file);
        WordText.write(file.createParagraph(), WordStyle.NOTE, block.text());
    }

    private void signatures(Block.Signatures block) {
        int each = width / block.signers().size();
        var widths = Collections.nCopies(block.signers().size(), each);
        var row = WordTable.newRow(WordTable.plainBelow(file, widths));
        for (var signer : block.signers()) {
            var cell = WordTable.newCell(row, each, 1);
            WordText.write(cell, WordStyle.CAPACITY, signer.capacity());
            if (!signer.hint().isEmpty()) {
                WordText.write(cell, WordStyle.REFERENCE, signer.hint());
            }
            WordText.write(cell, WordStyle.SIGNER, signer.name());
        }
    }

    private void table(Table table) {
        if (!table.unit().isEmpty()) {
            WordText.write(file.createParagraph(), WordStyle.UNIT, Wording.of("documents.unit", table.unit()));
        }
        if (!table.title().isEmpty()) {
            WordText.write(file.createParagraph(), WordStyle.CAPTION, table.title());
        } else if (table.unit().isEmpty()) {
            WordText.rule(file.createParagraph(), 0).setBorderTop(Borders.NONE);
        }
        WordTable.write(table, file, width);
    }
}
