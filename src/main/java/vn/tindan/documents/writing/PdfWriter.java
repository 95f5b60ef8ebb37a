package vn.tindan.documents.writing;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.GregorianCalendar;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import vn.tindan.documents.Document;
import vn.tindan.documents.DocumentFormat;
import vn.tindan.documents.DocumentWriter;
import vn.tindan.shared.CountryTime;

/** The page as it is signed: A4, tagged for those who listen to it, its fonts inside, nothing fetched from anywhere. */
@Component
class PdfWriter implements DocumentWriter {

    private static final String FOR_LETTERS_NO_FONT_HAS = "\u25A1";

    /** A picture that the page itself holds. */
    private static final String WITHIN = "data:image/png;base64,";

    private final HtmlPage page;

    PdfWriter(HtmlPage page) {
        this.page = page;
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    @Override
    public DocumentFormat format() {
        return DocumentFormat.PDF;
    }

    @Override
    public void write(Document document, OutputStream out) throws IOException {
        try (var file = new PDDocument()) {
            draw(document, file);
            describe(document, file);
            file.save(out);
        }
    }

    private void draw(Document document, PDDocument file) throws IOException {
        var builder = new PdfRendererBuilder()
                .usePDDocument(file)
                .usePdfUaAccessibility(true)
                .withProducer("Tin Dân")
                .withHtmlContent(page.of(document, "static/css/document.css", "documents/paper.css"), null);
        builder.useUnicodeLineBreaker(new WordBreaker());
        builder.useReplacementText(FOR_LETTERS_NO_FONT_HAS);
        builder.useExternalResourceAccessControl(
                (address, type) -> address.startsWith(WITHIN),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        PdfFonts.embed(file, builder);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        }
    }

    /** The day and the identity come from the document, so that a reprint is the same file. */
    private static void describe(Document document, PDDocument file) {
        var issue = document.letterhead().issue();
        var created = issue == null ? null : GregorianCalendar.from(issue.day().atStartOfDay(CountryTime.ZONE));
        file.getDocumentInformation().setCreationDate(created);
        file.setDocumentId(digest(document));
    }

    private static long digest(Document document) {
        try {
            var sum = MessageDigest.getInstance("SHA-256")
                    .digest(document.toString().getBytes("UTF-8"));
            return ByteBuffer.wrap(sum).getLong();
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
