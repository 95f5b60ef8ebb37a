package vn.tindan.documents.writing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Office files are zip files that remember when each part was packed; this packs them again without that. */
final class StableZip {

    /** The first instant that a zip file can name. */
    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

    private StableZip() {}

    static void copy(byte[] zip, OutputStream out) throws IOException {
        var packed = new ZipOutputStream(out);
        try (var parts = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                var entry = new ZipEntry(part.getName());
                entry.setTimeLocal(NEVER);
                packed.putNextEntry(entry);
                parts.transferTo(packed);
                packed.closeEntry();
            }
        }
        packed.finish();
    }
}
