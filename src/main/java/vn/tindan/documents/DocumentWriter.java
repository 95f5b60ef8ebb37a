package vn.tindan.documents;

import java.io.IOException;
import java.io.OutputStream;

/** Writes documents in one format. To add a format, add a bean of this type and a constant of {@link DocumentFormat}. */
public interface DocumentWriter {

    DocumentFormat format();

    /** The same document gives the same bytes, whenever and wherever it is written. */
    void write(Document document, OutputStream out) throws IOException;
}
