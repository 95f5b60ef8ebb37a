package vn.tindan.reports.pictures;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/** Words as outlines of the documents' own font: a server without any font draws the same picture. */
final class Lettering {

    static final Lettering REGULAR = new Lettering("Regular");
    static final Lettering BOLD = new Lettering("Bold");

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double em;

    private Lettering(String face) {
        try {
            var bytes = new ClassPathResource("liberation/LiberationSerif-" + face + ".ttf").getContentAsByteArray();
            font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            glyphs = font.getUnicodeCmapLookup();
            em = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double width(String text, double size) {
        return line(text).width() * size / em;
    }

    /** A line that begins at a point, or has it in its middle. */
    Shape at(String text, double x, double y, double size, boolean isCentred) {
        var line = line(text);
        double scale = size / em;
        var place = AffineTransform.getTranslateInstance(isCentred ? x - line.width() * scale / 2 : x, y);
        place.scale(scale, -scale);
        return line.outline().createTransformedShape(place);
    }

    private record Line(Path2D outline, double width) {}

    /** A font reads its file as it goes, so one at a time. */
    private synchronized Line line(String text) {
        var outline = new Path2D.Double();
        double width = 0;
        try {
            for (int letter : text.codePoints().toArray()) {
                int glyph = glyphs.getGlyphId(letter);
                var drawn = font.getGlyph().getGlyph(glyph);
                if (drawn != null) {
                    outline.append(
                            AffineTransform.getTranslateInstance(width, 0).createTransformedShape(drawn.getPath()),
                            false);
                }
                width += font.getAdvanceWidth(glyph);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Line(outline, width);
    }
}
