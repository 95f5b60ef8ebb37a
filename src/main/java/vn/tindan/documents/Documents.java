package vn.tindan.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Saves documents: the one door to all formats. */
@Component
public class Documents {

    private final List<DocumentWriter> writers;

    Documents(List<DocumentWriter> writers) {
        this.writers = writers.stream()
                .sorted(Comparator.comparing(DocumentWriter::format))
                .toList();
    }

    /** What a screen may offer, in the order of {@link DocumentFormat}. */
    public List<DocumentFormat> formats() {
        return writers.stream().map(DocumentWriter::format).toList();
    }

    /** Named after what the document is and is about. */
    public SavedDocument save(Document document, DocumentFormat format) {
        return save(document, format, document.title().text());
    }

    public SavedDocument save(Document document, DocumentFormat format, String stem) {
        var out = new ByteArrayOutputStream();
        try {
            writer(format).write(document, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SavedDocument(FileName.of(stem, format), format, out.toByteArray());
    }

    private DocumentWriter writer(DocumentFormat format) {
        return writers.stream()
                .filter(writer -> writer.format() == format)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no writer for " + format));
    }
}
