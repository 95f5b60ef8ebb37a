package vn.tindan.documents.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import vn.tindan.documents.Document;
import vn.tindan.documents.DocumentFormat;
import vn.tindan.documents.DocumentWriter;

/** A page that any browser shows and prints. */
@Component
class HtmlWriter implements DocumentWriter {

    private final HtmlPage page;

    HtmlWriter(HtmlPage page) {
        this.page = page;
    }

    @Override
    public DocumentFormat format() {
        return DocumentFormat.HTML;
    }

    @Override
    public void write(Document document, OutputStream out) throws IOException {
        out.write(page.of(document, "static/css/document.css").getBytes(StandardCharsets.UTF_8));
    }
}
