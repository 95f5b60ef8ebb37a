package vn.tindan.returns.workbook;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.documents.FileName;
import vn.tindan.documents.SavedDocument;
import vn.tindan.returns.ReturnBoard;
import vn.tindan.returns.filing.FilingReading;
import vn.tindan.returns.filing.Filings;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/**
 * Takes filled-in workbooks: first only kept and looked at, then into the drafts of the returns, all of it or nothing. Which
 * cells may be written is asked of the returns themselves, never of the workbook.
 */
@Service
@Transactional
public class ReturnUploads {

    private static final int MOST_BYTES = 5 << 20;
    private static final int LONGEST_NAME = 120;

    private final UploadStore store;
    private final FilingReading reading;
    private final ReturnBoard board;
    private final Filings filings;
    private final ReturnWriter writer;

    ReturnUploads(UploadStore store, FilingReading reading, ReturnBoard board, Filings filings, ReturnWriter writer) {
        this.store = store;
        this.reading = reading;
        this.board = board;
        this.filings = filings;
        this.writer = writer;
    }

    /** A file as it came. */
    public record File(String name, byte[] content) {}

    /** For one return: the unit's own. */
    public UUID keepFor(Account officer, UUID filing, File file) {
        var page = reading.read(officer.jurisdiction(), filing);
        filings.requireOwn(officer, filing);
        var brought = read(file);
        if (brought.units().stream().anyMatch(unit -> !unit.filing().equals(filing))) {
            throw new RuleViolation("returns.upload.other", page.form(), page.period(), page.place());
        }
        return keep(officer, brought, filing, file);
    }

    /** For a whole round, on behalf of the units below. */
    public UUID keepForRound(Account officer, UUID id, File file) {
        var round = board.round(officer.jurisdiction(), id);
        var brought = read(file);
        if (!brought.round().equals(id)) {
            throw new RuleViolation("returns.upload.other", round.form(), round.period(), officer.place());
        }
        return keep(officer, brought, null, file);
    }

    /** What became of it; empty while it waits. */
    @Transactional(readOnly = true)
    public Optional<UploadOutcome> outcome(Account officer, UUID id) {
        return store.find(officer, id).done();
    }

    @Transactional(readOnly = true)
    public UploadPreview preview(Account officer, UUID id) {
        var upload = waiting(officer, id);
        return comparison(officer, ReturnReader.read(upload.content())).preview(id, upload.fileName());
    }

    /** The workbook with what is wrong at its cells. */
    @Transactional(readOnly = true)
    public SavedDocument problems(Account officer, UUID id) {
        var upload = waiting(officer, id);
        var comparison = comparison(officer, ReturnReader.read(upload.content()));
        return writer.withProblems(comparison.pages(), comparison.preview(id, upload.fileName()));
    }

    /** Into the drafts, once: who comes second, even at the same moment, is told what became of it. */
    public UploadOutcome enter(Account officer, UUID id) {
        var upload = store.lock(officer, id);
        return upload.done().orElseGet(() -> {
            bring(officer, upload);
            return store.finish(upload, UploadOutcome.Kind.ENTERED);
        });
    }

    private void bring(Account officer, UploadStore.Upload upload) {
        var comparison = comparison(officer, ReturnReader.read(upload.content()));
        var preview = comparison.preview(upload.id(), upload.fileName());
        if (preview.isStale()) {
            throw new OptimisticLockingFailureException("a return was changed since its workbook was downloaded");
        }
        if (!preview.mayEnter()) {
            throw new RuleViolation("returns.upload.blocked");
        }
        for (var entry : comparison.entries()) {
            filings.bring(
                    new Filings.Handle(officer, entry.filing(), entry.version()), entry.cells(), upload.fileName());
        }
    }

    /** Thrown away, unless it was entered before. */
    public UploadOutcome discard(Account officer, UUID id) {
        var upload = store.lock(officer, id);
        return upload.done().orElseGet(() -> store.finish(upload, UploadOutcome.Kind.DISCARDED));
    }

    private UploadStore.Upload waiting(Account officer, UUID id) {
        var upload = store.find(officer, id);
        if (upload.outcome() != null) {
            throw new NotFound();
        }
        return upload;
    }

    private static Brought read(File file) {
        if (file.content().length > MOST_BYTES) {
            throw new RuleViolation("sheets.large");
        }
        return ReturnReader.read(file.content());
    }

    private UUID keep(Account officer, Brought brought, @Nullable UUID filing, File file) {
        comparison(officer, brought); // whatever it names must be there
        var name = new FileName(file.name()).text();
        var named = new File(name.substring(0, Math.min(name.length(), LONGEST_NAME)), file.content());
        return store.keep(officer, brought.round(), filing, named);
    }

    private Comparison comparison(Account officer, Brought brought) {
        var ids = brought.units().stream().map(Brought.Unit::filing).toList();
        try {
            var kept = reading.ofRound(officer.jurisdiction(), ids);
            if (kept.stream().anyMatch(page -> !page.round().equals(brought.round()))) {
                throw new RuleViolation("returns.upload.foreign");
            }
            return new Comparison(brought, kept, (page, cells) -> reading.retyped(officer.jurisdiction(), page, cells));
        } catch (NotFound outOfReach) {
            throw new RuleViolation("returns.upload.foreign");
        }
    }
}
