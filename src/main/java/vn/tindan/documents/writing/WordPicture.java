package vn.tindan.documents.writing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.tindan.documents.Block;

/** A picture in a Word file: under its title, within the margins, with the words that stand for it. */
final class WordPicture {

    private static final int EMU_PER_MILLIMETRE = 36_000;

    private WordPicture() {}

    static void write(Block.Picture picture, XWPFDocument file, int twips) {
        if (!picture.title().isEmpty()) {
            WordText.write(file.createParagraph(), WordStyle.CAPTION, picture.title())
                    .setKeepNext(true);
        }
        var paragraph = file.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        var run = paragraph.createRun();
        int width = Math.min(picture.millimetres() * EMU_PER_MILLIMETRE, twips * Units.EMU_PER_DXA);
        int height = (int) ((long) width * picture.height() / picture.width());
        try {
            run.addPicture(new ByteArrayInputStream(picture.bytes()), PictureType.PNG, "picture.png", width, height);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(picture.alternative());
    }
}
