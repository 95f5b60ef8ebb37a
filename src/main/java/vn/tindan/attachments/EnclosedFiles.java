package vn.tindan.attachments;

import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.tindan.attachments.sealed.FileDigests;
import vn.tindan.attachments.sealed.FileTable;
import vn.tindan.attachments.sealed.SealedFiles;
import vn.tindan.attachments.sealed.UploadTable;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.enclosures.Enclosures;

/**
 * Takes the files of a form into its tip: their keys go under the tip's, so that erasing that one key erases them. The
 * same file sent twice is one file of the tip; of another tip it is another file, and nobody can tell that they are alike.
 */
@Service
@Transactional
class EnclosedFiles implements Enclosures {

    private final UploadTable uploads;
    private final FileTable table;
    private final SealedFiles files;
    private final FileDigests digests;
    private final FileRoom room;
    private final ApplicationEventPublisher events;

    EnclosedFiles(
            UploadTable uploads,
            FileTable table,
            SealedFiles files,
            FileDigests digests,
            FileRoom room,
            ApplicationEventPublisher events) {
        this.uploads = uploads;
        this.table = table;
        this.files = files;
        this.digests = digests;
        this.room = room;
        this.events = events;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isWaiting(String submissionKey) {
        return uploads.count(digests.submission(submissionKey)) > 0;
    }

    @Override
    public void enclose(Target target, String submissionKey) {
        var waiting = uploads.take(digests.submission(submissionKey));
        if (waiting.isEmpty()) {
            return;
        }
        room.requireForTip(table.count(target.tip()) + waiting.size());
        for (var upload : waiting) {
            if (upload.isWhole()) {
                enclose(target, upload);
            } else if (upload.received() == upload.length()) {
                throw new RuleViolation("attachments.rule.unfinished");
            }
        }
    }

    private void enclose(Target target, UploadTable.Row upload) {
        var id = upload.id();
        String sha256 = files.openText(id, upload.dataKey(), "sha256", Objects.requireNonNull(upload.sha256()));
        byte[] key = files.enclosedKey(target, id, upload.dataKey());
        boolean isNew = table.add(target, upload, key, digests.fingerprint(target.tip(), sha256));
        uploads.delete(id);
        if (isNew) {
            events.publishEvent(new AttachmentEvent.Added(target.tip(), id, target.unit(), target.side()));
        } else {
            eraseAfterCommit(Objects.requireNonNull(upload.content()));
        }
    }

    private void eraseAfterCommit(UUID content) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                files.erase(content);
            }
        });
    }
}
