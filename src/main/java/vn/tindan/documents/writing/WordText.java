package vn.tindan.documents.writing;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** Puts styled lines into paragraphs and cells of a Word file. */
final class WordText {

    private WordText() {}

    static XWPFParagraph write(XWPFParagraph paragraph, WordStyle style, String text) {
        paragraph.setStyle(style.id());
        var run = paragraph.createRun();
        var lines = text.split("\n", -1);
        for (int each = 0; each < lines.length; each++) {
            if (each > 0) {
                run.addBreak();
            }
            run.setText(lines[each]);
        }
        return paragraph;
    }

    /** The paragraph that every new cell holds is used first. */
    static XWPFParagraph write(XWPFTableCell cell, WordStyle style, String text) {
        return write(next(cell), style, text);
    }

    /** A short line across the middle: the upper edge of an empty paragraph that is indented from both sides. */
    static XWPFParagraph rule(XWPFParagraph paragraph, int indent) {
        paragraph.setStyle(WordStyle.RULE.id());
        paragraph.setBorderTop(Borders.SINGLE);
        paragraph.setIndentationLeft(indent);
        paragraph.setIndentationRight(indent);
        return paragraph;
    }

    /** A frame that reaches as far as the indents let it. */
    static void frame(XWPFParagraph paragraph, int indent) {
        paragraph.setBorderTop(Borders.SINGLE);
        paragraph.setBorderBottom(Borders.SINGLE);
        paragraph.setBorderLeft(Borders.SINGLE);
        paragraph.setBorderRight(Borders.SINGLE);
        paragraph.setIndentationLeft(indent);
        paragraph.setIndentationRight(indent);
    }

    static XWPFParagraph next(XWPFTableCell cell) {
        var first = cell.getParagraphs().getFirst();
        var unused = first.getStyle() == null && first.getRuns().isEmpty();
        return unused ? first : cell.addParagraph();
    }

    static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * 1440 / 25.4));
    }
}
