package vn.tindan.documents.sheets;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import vn.tindan.documents.writing.PdfFonts;

/** Makes a template one PDF file, with the fonts of documents inside and nothing fetched from anywhere. */
@Component
public class SheetPdf {

    private final ITemplateEngine templates;

    SheetPdf(ITemplateEngine templates) {
        this.templates = templates;
    }

    public byte[] of(String template, Map<String, Object> values) {
        String html = templates.process(template, new Context(Locale.of("vi"), values));
        var out = new ByteArrayOutputStream();
        try (var file = new PDDocument()) {
            var builder = new PdfRendererBuilder()
                    .usePDDocument(file)
                    .withProducer("Tin Dân")
                    .withHtmlContent(html, null);
            builder.useExternalResourceAccessControl(
                    (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            PdfFonts.embed(file, builder);
            try (var renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
            }
            file.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
