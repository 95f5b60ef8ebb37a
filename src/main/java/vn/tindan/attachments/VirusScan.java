package vn.tindan.attachments;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.attachments.content.Clamd;
import vn.tindan.attachments.sealed.FileTable;
import vn.tindan.attachments.sealed.SealedFiles;
import vn.tindan.attachments.sealed.StoredFile;
import vn.tindan.attachments.terms.FileSettings;
import vn.tindan.attachments.terms.Scan;
import vn.tindan.geography.UnitId;
import vn.tindan.sealing.SealBroken;
import vn.tindan.shared.NotFound;
import vn.tindan.tips.enclosures.Enclosures;
import vn.tindan.tips.enclosures.TipTargets;

/**
 * Shows every file to the virus scanner where one is configured ({@code tindan.files.clamd}). Nobody waits for it with a
 * form: a file is kept at once, and held back from officers until the scanner has seen it; an infected one stays held.
 */
@Service
public class VirusScan {

    private static final Logger LOG = LoggerFactory.getLogger(VirusScan.class);
    private static final Jurisdiction EVERYWHERE = new Jurisdiction(UnitId.NATION_TODAY);
    private static final int ROUND = 50;

    private final FileTable table;
    private final SealedFiles files;
    private final TipTargets targets;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final @Nullable Clamd clamd;

    VirusScan(
            FileTable table,
            SealedFiles files,
            TipTargets targets,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            FileSettings settings) {
        this.table = table;
        this.files = files;
        this.targets = targets;
        this.events = events;
        this.transaction = transaction;
        this.clamd = settings.clamd() == null ? null : Clamd.at(settings.clamd());
    }

    @Scheduled(fixedDelayString = "PT10S")
    void everyTenSeconds() {
        if (clamd != null) {
            scan(clamd);
        }
    }

    /** Returns how many files were looked at; a scanner that is away is asked again another time. */
    int scan(Clamd scanner) {
        int looked = 0;
        for (var file : table.waiting(ROUND)) {
            try {
                var target = targets.within(EVERYWHERE, file.tip());
                judge(target, file.id(), look(scanner, target, file));
                looked++;
            } catch (NotFound | SealBroken nothingToScan) {
                table.judge(file.id(), Scan.NONE);
            } catch (IOException away) {
                LOG.warn(
                        "The virus scanner does not answer: {}", away.getClass().getSimpleName());
                return looked;
            }
        }
        return looked;
    }

    private Scan look(Clamd scanner, Enclosures.Target target, StoredFile file) throws IOException {
        try (var bytes = files.open(file.id(), files.key(target, file), file.content())) {
            return scanner.scan(bytes);
        }
    }

    private void judge(Enclosures.Target target, UUID file, Scan found) {
        transaction.executeWithoutResult(_ -> {
            table.judge(file, found);
            if (found == Scan.INFECTED) {
                events.publishEvent(new AttachmentEvent.Quarantined(target.tip(), file, target.unit()));
            }
        });
    }
}
