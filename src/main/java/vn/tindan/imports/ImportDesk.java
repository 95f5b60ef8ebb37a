package vn.tindan.imports;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tindan.accounts.Account;
import vn.tindan.documents.FileName;
import vn.tindan.documents.SavedDocument;
import vn.tindan.figures.Convention;
import vn.tindan.figures.EnteredFigures.Status;
import vn.tindan.figures.FigureBatches;
import vn.tindan.shared.RuleViolation;

/**
 * Files of figures with their sources: kept and read first, looked at, then entered as one and, if it must be, taken back as
 * one. A file with a single row that is wrong enters nothing.
 */
@Service
@Transactional
public class ImportDesk {

    /** Lines on one page. */
    public static final int PAGE = 100;

    private static final int MOST_BYTES = 20 << 20;
    private static final int AT_ONCE = 2000;

    private final ImportStore files;
    private final RowStore rows;
    private final ImportLines lines;
    private final ImportSheets sheets;
    private final ImportHands hands;
    private final ImportReading reading;
    private final FigureBatches batches;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    ImportDesk(
            ImportStore files,
            RowStore rows,
            ImportLines lines,
            ImportSheets sheets,
            ImportHands hands,
            ImportReading reading,
            FigureBatches batches,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.files = files;
        this.rows = rows;
        this.lines = lines;
        this.sheets = sheets;
        this.hands = hands;
        this.reading = reading;
        this.batches = batches;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * A file as it came.
     *
     * @param year which year "năm 2024" means in it
     * @param status how final its figures are
     */
    public record Upload(String name, byte[] content, Convention year, Status status) {

        public Upload {
            name = new FileName(name).text();
            name = name.substring(0, Math.min(name.length(), 120));
        }
    }

    /** Keeps it to be read in a moment. */
    public UUID upload(Account officer, Upload upload) {
        var id = keep(officer, upload, ImportState.WAITING);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                hands.lookForWork();
            }
        });
        return id;
    }

    /** Reads and enters it at once: for files that come with the application. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public ImportFile takeIn(Account officer, Upload upload) {
        var id = Objects.requireNonNull(transaction.execute(_ -> keep(officer, upload, ImportState.READING)));
        reading.read(new ImportQueue.Work(id, officer.unit(), upload.year(), upload.status(), upload.content()));
        transaction.executeWithoutResult(_ -> enter(officer, id));
        return files.find(officer, id);
    }

    private UUID keep(Account officer, Upload upload, ImportState state) {
        if (upload.content().length > MOST_BYTES) {
            throw new RuleViolation("sheets.large");
        }
        if (upload.year() == Convention.FREE) {
            throw new RuleViolation("imports.year");
        }
        var id = UUID.randomUUID();
        files.keep(officer, id, upload, sha256(upload.content()), state);
        return id;
    }

    @Transactional(readOnly = true)
    public ImportFile find(Account officer, UUID id) {
        return files.find(officer, id);
    }

    @Transactional(readOnly = true)
    public List<ImportFile> list(Account officer, int page) {
        return files.list(officer, page, PAGE);
    }

    @Transactional(readOnly = true)
    public List<ImportLine> lines(Account officer, UUID id, @Nullable Verdict verdict, int page) {
        return lines.page(files.find(officer, id).id(), verdict, page, PAGE);
    }

    /** The rows that are wrong, each with why. */
    @Transactional(readOnly = true)
    public SavedDocument problems(Account officer, UUID id) {
        return sheets.problems(files.find(officer, id));
    }

    /** All of it or nothing. */
    public void enter(Account officer, UUID id) {
        batches.begin();
        files.step(officer, id, ImportState.ENTERED, ImportState.READ);
        var file = files.find(officer, id);
        if (file.count(Verdict.PROBLEM) > 0 || file.toEnter() == 0) {
            throw new RuleViolation("imports.rule.problems");
        }
        for (var verdict : List.of(Verdict.NEW, Verdict.CHANGED)) {
            for (int page = 0; page * AT_ONCE < file.count(verdict); page++) {
                batches.enter(
                        id,
                        rows.page(id, verdict, page, AT_ONCE).stream()
                                .map(row -> row.line(file.status()))
                                .toList());
            }
        }
        for (int page = 0; page * AT_ONCE < file.count(Verdict.UNDATED); page++) {
            batches.enterUndated(
                    id,
                    rows.page(id, Verdict.UNDATED, page, AT_ONCE).stream()
                            .map(StoredRow::undated)
                            .toList());
        }
        files.entered(officer, id);
        events.publishEvent(new ImportEvent(id, officer.unit(), ImportEvent.What.ENTERED, "sha256:" + file.sha256()));
    }

    /** What stood before the file stands again. */
    public void takeBack(Account officer, UUID id, String why) {
        if (why.isBlank() || why.length() > 500) {
            throw new RuleViolation("imports.rule.why");
        }
        files.step(officer, id, ImportState.TAKEN_BACK, ImportState.ENTERED);
        batches.takeBack(id);
        files.takenBack(officer, id, why.strip());
        events.publishEvent(new ImportEvent(id, officer.unit(), ImportEvent.What.TAKEN_BACK, why.strip()));
    }

    /** Before anything is entered; what was read of it is forgotten. */
    public void cancel(Account officer, UUID id) {
        files.step(officer, id, ImportState.CANCELLED, ImportState.WAITING, ImportState.READING, ImportState.READ);
        rows.forget(id);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
