package vn.tindan.attachments.sealed;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.tindan.attachments.content.Inspection;
import vn.tindan.attachments.store.FileStore;
import vn.tindan.attachments.terms.FileSettings;
import vn.tindan.sealing.SealedField;
import vn.tindan.sealing.Sealing;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.enclosures.Enclosures;

/** Writes files into the store and reads them from it, sealed in between, in constant memory whatever their size. */
@Component
public class SealedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(SealedFiles.class);
    private static final int BUFFER = 64 * 1024;
    private static final String TABLE = "attachments.file";

    private final FileStore store;
    private final Sealing sealing;
    private final FileSettings settings;

    SealedFiles(FileStore store, Sealing sealing, FileSettings settings) {
        this.store = store;
        this.sealing = sealing;
        this.settings = settings;
    }

    /** A file that is whole, durable and of a type that is taken. */
    public record Kept(UUID content, String type, long length, String sha256) {}

    /** Seals, looks, digests and keeps in one pass; what is refused leaves nothing behind. */
    public Kept keep(UUID file, byte[] dataKey, InputStream content) throws IOException {
        var inspection = new Inspection(settings);
        var digest = sha256();
        var name = UUID.randomUUID();
        try (var writing = store.write(name)) {
            try (var sealed = sealing.sealing(dataKey, field(file, "content"), writing.bytes())) {
                byte[] buffer = new byte[BUFFER];
                for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                    inspection.pass(buffer, count);
                    digest.update(buffer, 0, count);
                    sealed.write(buffer, 0, count);
                }
            }
            String type = inspection.accept();
            writing.keep();
            return new Kept(name, type, inspection.length(), HexFormat.of().formatHex(digest.digest()));
        }
    }

    /** Seals what comes until the line ends or breaks, at most so much; null where nothing came. */
    public PieceTable.@Nullable Piece keepPiece(UUID file, byte[] dataKey, long starts, long most, InputStream content)
            throws IOException {
        var name = UUID.randomUUID();
        long length = 0;
        try (var writing = store.write(name)) {
            try (var sealed = sealing.sealing(dataKey, field(file, "piece at " + starts), writing.bytes())) {
                byte[] buffer = new byte[BUFFER];
                for (int count = readOrEnd(content, buffer); count >= 0; count = readOrEnd(content, buffer)) {
                    length += count;
                    if (length > most) {
                        throw new RuleViolation("attachments.rule.form");
                    }
                    sealed.write(buffer, 0, count);
                }
            }
            if (length == 0) {
                return null;
            }
            writing.keep();
            return new PieceTable.Piece(name, starts, length);
        }
    }

    /** A line that breaks ends a piece: what came before is worth keeping. */
    private static int readOrEnd(InputStream content, byte[] buffer) {
        try {
            return content.read(buffer);
        } catch (IOException broken) {
            return -1;
        }
    }

    /** The pieces in a row, each opened when the one before is read to its end. */
    public InputStream openPieces(UUID file, byte[] dataKey, List<PieceTable.Piece> pieces) {
        return new SequenceInputStream(Collections.enumeration(pieces.stream()
                .map(piece -> (InputStream) new LateStream(() -> sealing.opening(
                        dataKey, field(file, "piece at " + piece.starts()), store.read(piece.content()))))
                .toList()));
    }

    /** The bytes as they came; a changed, cut or moved file ends in {@link vn.tindan.sealing.SealBroken}. */
    public InputStream open(UUID file, byte[] dataKey, UUID content) throws IOException {
        return sealing.opening(dataKey, field(file, "content"), store.read(content));
    }

    /** What is not erased now is nobody's, and the sweep finds it. */
    public void erase(UUID content) {
        try {
            store.erase(content);
        } catch (IOException e) {
            LOG.warn("An object of no file was not erased: {}", e.getClass().getSimpleName());
        }
    }

    public byte[] newKey() {
        return sealing.newDataKey();
    }

    /** The file's key as it is stored: under that of its tip. */
    public byte[] enclosedKey(Enclosures.Target target, UUID file, byte[] key) {
        return sealing.enclose(target.dataKey(), field(file, "data_key"), key);
    }

    public byte[] key(Enclosures.Target target, StoredFile file) {
        return sealing.disclose(target.dataKey(), field(file.id(), "data_key"), file.dataKey());
    }

    public UUID keepPreview(UUID file, byte[] dataKey, byte[] drawn) throws IOException {
        var name = UUID.randomUUID();
        try (var writing = store.write(name)) {
            try (var sealed = sealing.sealing(dataKey, field(file, "preview"), writing.bytes())) {
                sealed.write(drawn);
            }
            writing.keep();
        }
        return name;
    }

    public InputStream openPreview(UUID file, byte[] dataKey, UUID preview) throws IOException {
        return sealing.opening(dataKey, field(file, "preview"), store.read(preview));
    }

    public byte[] sealText(UUID file, byte[] dataKey, String column, String text) {
        return sealing.seal(dataKey, field(file, column), text);
    }

    public String openText(UUID file, byte[] dataKey, String column, byte[] sealed) {
        return sealing.open(dataKey, field(file, column), sealed);
    }

    private static SealedField field(UUID file, String column) {
        return new SealedField(TABLE, file.toString(), column);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
