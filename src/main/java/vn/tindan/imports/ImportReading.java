package vn.tindan.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tindan.imports.reading.Columns;
import vn.tindan.imports.reading.ReadRow;
import vn.tindan.imports.reading.Readers;
import vn.tindan.imports.reading.RowReader;
import vn.tindan.shared.RuleViolation;
import vn.tindan.sheets.SheetRow;
import vn.tindan.sheets.UploadedTable;

/** Reads a file to its end: every row understood, or told why not, and laid beside what stands. */
@Component
class ImportReading {

    static final int MOST_ROWS = 150_000;
    private static final int AT_ONCE = 1000;
    private static final int HEADINGS_WITHIN = 20;

    private final ImportQueue queue;
    private final RowStore rows;
    private final Readers readers;
    private final Judgement judgement;

    ImportReading(ImportQueue queue, RowStore rows, Readers readers, Judgement judgement) {
        this.queue = queue;
        this.rows = rows;
        this.readers = readers;
        this.judgement = judgement;
    }

    /** Somebody called it off while it was being read. */
    private static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Cancelled() {
            super("cancelled", null, false, false);
        }
    }

    void read(ImportQueue.Work work) {
        var run = new Run(work);
        try {
            UploadedTable.read(work.content(), run::take);
            run.finish();
            queue.read(work.id());
        } catch (RuleViolation reason) {
            rows.forget(work.id());
            queue.refuse(work.id(), reason);
        } catch (Cancelled stopped) {
            rows.forget(work.id());
        }
    }

    /** One file on its way through. */
    private final class Run {

        private final ImportQueue.Work work;
        private final List<ReadRow> waiting = new ArrayList<>();
        private @Nullable RowReader reader;
        private int done;

        Run(ImportQueue.Work work) {
            this.work = work;
        }

        void take(SheetRow row) {
            var known = reader;
            if (known == null) {
                reader = Columns.of(row)
                        .map(columns -> readers.reader(columns, work.year(), work.unit()))
                        .orElse(null);
                if (reader == null && row.number() > HEADINGS_WITHIN) {
                    throw new RuleViolation("imports.headings");
                }
                return;
            }
            waiting.add(known.read(row));
            if (done + waiting.size() > MOST_ROWS) {
                throw new RuleViolation("imports.many", MOST_ROWS);
            }
            if (waiting.size() == AT_ONCE) {
                store();
            }
        }

        void finish() {
            store();
            if (reader == null) {
                throw new RuleViolation("imports.headings");
            }
            if (done == 0) {
                throw new RuleViolation("imports.empty");
            }
            rows.findTwice(work.id());
        }

        private void store() {
            if (!queue.progress(work.id(), done)) {
                throw new Cancelled();
            }
            rows.add(work.id(), judgement.of(waiting, work.status()));
            done += waiting.size();
            waiting.clear();
            queue.progress(work.id(), done);
        }
    }
}
