package vn.tindan.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.tindan.attachments.sealed.FileDigests;
import vn.tindan.attachments.sealed.PieceTable;
import vn.tindan.attachments.sealed.SealedFiles;
import vn.tindan.attachments.sealed.UploadTable;
import vn.tindan.attachments.terms.FileLabel;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/**
 * Files that come in pieces over a bad line. What came is sealed and durable piece by piece, so an upload goes on where it
 * broke off, on any instance, after any crash; with its last piece it becomes one file like any other.
 */
@Service
public class ResumableUploads {

    private final UploadTable table;
    private final PieceTable pieces;
    private final SealedFiles files;
    private final FileDigests digests;
    private final FileRoom room;
    private final Clock clock;

    ResumableUploads(
            UploadTable table, PieceTable pieces, SealedFiles files, FileDigests digests, FileRoom room, Clock clock) {
        this.table = table;
        this.pieces = pieces;
        this.files = files;
        this.digests = digests;
        this.room = room;
        this.clock = clock;
    }

    /** How far an upload has come. */
    public record Progress(long received, long length) {}

    /** The sender is elsewhere in the file than we are: another request was faster, or it forgot. */
    public static class Misplaced extends RuntimeException {
        Misplaced() {
            super("not where the upload is", null, false, false);
        }
    }

    public UUID begin(String submissionKey, String name, long length) throws IOException {
        byte[] submission = digests.submission(submissionKey);
        if (length <= 0) {
            throw new RuleViolation("attachments.rule.empty");
        }
        room.require(table.count(submission), length);
        var id = UUID.randomUUID();
        byte[] key = files.newKey();
        byte[] label = files.sealText(id, key, "label", FileLabel.of(name));
        table.insert(new UploadTable.Row(id, submission, key, label, length, 0, null, null, null), clock.instant());
        return id;
    }

    /** Also mends an upload whose last piece came just before a crash. */
    public Progress progress(UUID id) throws IOException {
        var row = table.find(id).orElseThrow(NotFound::new);
        if (!row.isWhole() && row.received() == row.length()) {
            finish(row);
        }
        return new Progress(row.received(), row.length());
    }

    /** Keeps as much as comes, also where the line breaks before the end, and says how far the upload is now. */
    public Progress append(UUID id, long offset, InputStream content) throws IOException {
        var row = table.find(id).orElseThrow(NotFound::new);
        if (row.received() != offset) {
            throw new Misplaced();
        }
        room.require(0, row.length() - offset);
        var piece = files.keepPiece(id, row.dataKey(), offset, row.length() - offset, content);
        if (piece != null && !pieces.add(id, offset, piece, clock.instant())) {
            files.erase(piece.content());
            throw new Misplaced();
        }
        long received = offset + (piece == null ? 0 : piece.length());
        if (received == row.length() && !row.isWhole()) {
            finish(row);
        }
        return new Progress(received, row.length());
    }

    public void drop(UUID id) {
        var row = table.find(id).orElseThrow(NotFound::new);
        pieces.of(id).forEach(piece -> files.erase(piece.content()));
        table.delete(id);
        if (row.content() != null) {
            files.erase(row.content());
        }
    }

    private void finish(UploadTable.Row row) throws IOException {
        var all = pieces.of(row.id());
        try (var content = files.openPieces(row.id(), row.dataKey(), all)) {
            var kept = files.keep(row.id(), row.dataKey(), content);
            byte[] sha256 = files.sealText(row.id(), row.dataKey(), "sha256", kept.sha256());
            if (pieces.replace(row.id(), kept, sha256)) {
                all.forEach(piece -> files.erase(piece.content()));
            } else {
                files.erase(kept.content()); // somebody else finished it
            }
        } catch (RuleViolation refused) {
            drop(row.id());
            throw refused;
        }
    }
}
