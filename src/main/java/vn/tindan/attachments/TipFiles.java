package vn.tindan.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.attachments.sealed.FileTable;
import vn.tindan.attachments.sealed.SealedFiles;
import vn.tindan.attachments.sealed.StoredFile;
import vn.tindan.attachments.terms.FileKind;
import vn.tindan.attachments.terms.Scan;
import vn.tindan.sealing.SealBroken;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.TipTracking;
import vn.tindan.tips.enclosures.Enclosures;
import vn.tindan.tips.enclosures.TipTargets;
import vn.tindan.tips.terms.Side;

/** The files of a tip: their list for both sides, the files themselves for its officers only. */
@Service
@Transactional
public class TipFiles {

    private final FileTable table;
    private final SealedFiles files;
    private final TipTargets targets;
    private final FileProof proof;
    private final ApplicationEventPublisher events;

    TipFiles(
            FileTable table, SealedFiles files, TipTargets targets, FileProof proof, ApplicationEventPublisher events) {
        this.table = table;
        this.files = files;
        this.targets = targets;
        this.proof = proof;
        this.events = events;
    }

    /** A file in a list. */
    public record Line(
            UUID id, String name, FileKind kind, long length, String sha256, Side side, Instant addedAt, Scan scan) {

        public boolean isOpen() {
            return scan == Scan.NONE || scan == Scan.CLEAN;
        }
    }

    /** A file to be read to its end: the bytes as they came. */
    public record Content(String name, String type, long length, InputStream bytes) {}

    @Transactional(readOnly = true)
    public List<Line> list(Jurisdiction jurisdiction, UUID tip) {
        return list(targets.within(jurisdiction, tip));
    }

    /** None any more where the tip is erased. */
    @Transactional(readOnly = true)
    public List<Line> list(TipTracking.Opened opened) {
        return targets.find(opened).map(this::list).orElse(List.of());
    }

    /** For a page of a tip that may be erased: then it has no files any more. */
    @Transactional(readOnly = true)
    public List<Line> listOrNone(Jurisdiction jurisdiction, UUID tip) {
        return targets.findWithin(jurisdiction, tip).map(this::list).orElse(List.of());
    }

    private List<Line> list(Enclosures.Target target) {
        return table.of(target.tip()).stream().map(file -> line(target, file)).toList();
    }

    private Line line(Enclosures.Target target, StoredFile file) {
        byte[] key = files.key(target, file);
        return new Line(
                file.id(),
                files.openText(file.id(), key, "label", file.label()),
                FileKind.of(file.type()).orElse(FileKind.DOCUMENT),
                file.length(),
                files.openText(file.id(), key, "sha256", file.sha256()),
                file.side(),
                file.addedAt(),
                file.scan());
    }

    /**
     * Opens the original for an officer. It was read to its end once before, against its digest, so that what is given out
     * is whole; the opening is audited, and so is a file that is not whole any more.
     */
    @Transactional(noRollbackFor = RuleViolation.class)
    public Content open(Jurisdiction jurisdiction, UUID tip, UUID id) throws IOException {
        var target = targets.within(jurisdiction, tip);
        var file = table.find(tip, id).orElseThrow(NotFound::new);
        file.scan().requireOpen();
        try {
            byte[] key = files.key(target, file);
            proof.require(file, key);
            events.publishEvent(new AttachmentEvent.Opened(tip, id, target.unit()));
            return new Content(
                    files.openText(id, key, "label", file.label()),
                    file.type(),
                    file.length(),
                    files.open(id, key, file.content()));
        } catch (SealBroken | IOException broken) {
            events.publishEvent(new AttachmentEvent.Broken(tip, id, target.unit()));
            throw new RuleViolation("attachments.held.broken");
        }
    }
}
