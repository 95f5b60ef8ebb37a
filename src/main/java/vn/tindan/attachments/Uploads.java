package vn.tindan.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.tindan.attachments.sealed.FileDigests;
import vn.tindan.attachments.sealed.SealedFiles;
import vn.tindan.attachments.sealed.UploadTable;
import vn.tindan.attachments.terms.FileKind;
import vn.tindan.attachments.terms.FileLabel;

/**
 * Files of a form that is not sent yet, bound to the form's own token: whoever does not know it adds nothing and finds
 * nothing. They are sealed under a key of their own until a tip takes them in.
 */
@Service
public class Uploads {

    private final UploadTable table;
    private final SealedFiles files;
    private final FileDigests digests;
    private final FileRoom room;
    private final Clock clock;

    Uploads(UploadTable table, SealedFiles files, FileDigests digests, FileRoom room, Clock clock) {
        this.table = table;
        this.files = files;
        this.digests = digests;
        this.room = room;
        this.clock = clock;
    }

    /** A whole file that waits for its form to be sent. */
    public record Waiting(UUID id, String name, FileKind kind, long length) {}

    /** Takes a file that comes in one piece; when this returns, it is durable. */
    public void keep(String submissionKey, String name, InputStream content) throws IOException {
        byte[] submission = digests.submission(submissionKey);
        room.require(table.count(submission), 0);
        var id = UUID.randomUUID();
        byte[] key = files.newKey();
        var kept = files.keep(id, key, content);
        table.insert(
                new UploadTable.Row(
                        id,
                        submission,
                        key,
                        files.sealText(id, key, "label", FileLabel.of(name)),
                        kept.length(),
                        kept.length(),
                        kept.type(),
                        files.sealText(id, key, "sha256", kept.sha256()),
                        kept.content()),
                clock.instant());
    }

    /** What a form has already sent of its files, so that a page that comes back with a mistake still has them. */
    public List<Waiting> waiting(String submissionKey) {
        return table.of(digests.submission(submissionKey)).stream()
                .filter(UploadTable.Row::isWhole)
                .map(row -> new Waiting(
                        row.id(),
                        files.openText(row.id(), row.dataKey(), "label", row.label()),
                        FileKind.of(String.valueOf(row.type())).orElse(FileKind.DOCUMENT),
                        row.length()))
                .toList();
    }

    /** The name as it is shown. */
    public static String label(String name) {
        return FileLabel.of(name);
    }

    /** Takes a file back that its form does not want any more. */
    public void drop(String submissionKey, UUID id) {
        table.of(digests.submission(submissionKey)).stream()
                .filter(row -> row.id().equals(id))
                .forEach(row -> {
                    table.delete(id);
                    if (row.content() != null) {
                        files.erase(row.content());
                    }
                });
    }
}
