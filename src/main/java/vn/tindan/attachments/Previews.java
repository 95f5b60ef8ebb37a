package vn.tindan.attachments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.attachments.content.Preview;
import vn.tindan.attachments.sealed.FileTable;
import vn.tindan.attachments.sealed.SealedFiles;
import vn.tindan.attachments.sealed.StoredFile;
import vn.tindan.attachments.terms.FileKind;
import vn.tindan.attachments.terms.FileSettings;
import vn.tindan.shared.NotFound;
import vn.tindan.tips.enclosures.Enclosures;
import vn.tindan.tips.enclosures.TipTargets;

/**
 * Pictures to look at beside a tip. Drawn when an officer first looks, one at a time, kept sealed under the file's own key;
 * the original stays what it is.
 */
@Service
public class Previews {

    private static final Logger LOG = LoggerFactory.getLogger(Previews.class);
    /** Larger originals are kept, but not drawn here. */
    private static final long LARGEST_DRAWN = 40L * 1024 * 1024;

    private final FileTable table;
    private final SealedFiles files;
    private final TipTargets targets;
    private final FileSettings settings;
    private final Semaphore drawing = new Semaphore(1);

    Previews(FileTable table, SealedFiles files, TipTargets targets, FileSettings settings) {
        this.table = table;
        this.files = files;
        this.targets = targets;
        this.settings = settings;
    }

    /** A JPEG without metadata; empty for what is no picture or cannot be drawn. */
    public Optional<byte[]> of(Jurisdiction jurisdiction, UUID tip, UUID id) throws IOException {
        var target = targets.within(jurisdiction, tip);
        var file = table.find(tip, id).orElseThrow(NotFound::new);
        file.scan().requireOpen();
        if (FileKind.of(file.type()).orElse(FileKind.DOCUMENT) != FileKind.PICTURE || file.length() > LARGEST_DRAWN) {
            return Optional.empty();
        }
        byte[] key = files.key(target, file);
        if (file.preview() != null) {
            try (var kept = files.openPreview(id, key, file.preview())) {
                return Optional.of(kept.readAllBytes());
            }
        }
        return draw(target, file, key);
    }

    private Optional<byte[]> draw(Enclosures.Target target, StoredFile file, byte[] key) throws IOException {
        drawing.acquireUninterruptibly();
        try (InputStream original = files.open(file.id(), key, file.content())) {
            var bytes = new ByteArrayOutputStream((int) file.length());
            original.transferTo(bytes);
            var drawn = Preview.of(bytes.toByteArray(), settings.pixels());
            if (drawn.isPresent()) {
                keep(target, file, key, drawn.get());
            }
            return drawn;
        } finally {
            drawing.release();
        }
    }

    /** A preview that is not kept is drawn once more another time. */
    private void keep(Enclosures.Target target, StoredFile file, byte[] key, byte[] drawn) {
        try {
            UUID preview = files.keepPreview(file.id(), key, drawn);
            if (!table.showPreview(target.tip(), file.id(), preview)) {
                files.erase(preview);
            }
        } catch (IOException e) {
            LOG.warn("A preview was not kept: {}", e.getClass().getSimpleName());
        }
    }
}
