package vn.tindan.documents.writing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;

/**
 * The four faces of Liberation Serif, which has the metrics of Times New Roman and every Vietnamese letter. Glyph
 * substitution is left out: Vietnamese in NFC needs none, and PDFBox spends most of its time on it.
 */
public enum PdfFonts {
    REGULAR("Regular", 400, FontStyle.NORMAL),
    BOLD("Bold", 700, FontStyle.NORMAL),
    ITALIC("Italic", 400, FontStyle.ITALIC),
    BOLD_ITALIC("BoldItalic", 700, FontStyle.ITALIC);

    private final String path;
    private final int weight;
    private final FontStyle style;

    PdfFonts(String face, int weight, FontStyle style) {
        this.path = "liberation/LiberationSerif-" + face + ".ttf";
        this.weight = weight;
        this.style = style;
    }

    public static void embed(PDDocument file, PdfRendererBuilder renderer) throws IOException {
        for (var each : values()) {
            renderer.useFont(new PDFontSupplier(each.load(file)), "Liberation Serif", each.weight, each.style, true);
        }
    }

    private PDFont load(PDDocument file) throws IOException {
        var bytes = new ClassPathResource(path).getContentAsByteArray();
        var font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        font.setEnableGsub(false);
        return PDType0Font.load(file, font, true);
    }
}
