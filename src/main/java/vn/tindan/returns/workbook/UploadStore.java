package vn.tindan.returns.workbook;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Account;
import vn.tindan.shared.NotFound;

/** Uploaded workbooks of a day, seen by the unit that brought them. */
@Component
class UploadStore {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    UploadStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A workbook that was brought.
     *
     * @param filing the return of the unit itself; null: of a whole round
     * @param outcome null while it waits
     */
    record Upload(
            UUID id,
            UUID round,
            @Nullable UUID filing,
            String fileName,
            byte[] content,
            UploadOutcome.@Nullable Kind outcome) {

        Optional<UploadOutcome> done() {
            return outcome == null ? Optional.empty() : Optional.of(new UploadOutcome(outcome, true, round, filing));
        }
    }

    UUID keep(Account officer, UUID round, @Nullable UUID filing, ReturnUploads.File file) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("delete from returns.upload where at < :old")
                .param("old", now.minus(KEPT))
                .update();
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into returns.upload (id, unit, round_id, filing_id, file_name, content, at, who)
                values (:id, :unit, :round, :filing, :name, :content, :now, :who)
                """)
                .param("id", id)
                .param("unit", officer.unit().toString())
                .param("round", round)
                .param("filing", filing)
                .param("name", file.name())
                .param("content", file.content())
                .param("now", now)
                .param("who", officer.actorName())
                .update();
        return id;
    }

    Upload find(Account officer, UUID id) {
        return find(officer, id, "");
    }

    /** The same, and whoever else wants to enter it waits until this transaction is over. */
    Upload lock(Account officer, UUID id) {
        return find(officer, id, "for update");
    }

    private Upload find(Account officer, UUID id, String how) {
        return jdbc.sql("""
                select id, round_id, filing_id, file_name, content, outcome
                from returns.upload where id = :id and unit = :unit
                """ + how)
                .param("id", id)
                .param("unit", officer.unit().toString())
                .query((row, _) -> {
                    var outcome = row.getString("outcome");
                    return new Upload(
                            row.getObject("id", UUID.class),
                            row.getObject("round_id", UUID.class),
                            row.getObject("filing_id", UUID.class),
                            row.getString("file_name"),
                            row.getBytes("content"),
                            outcome == null ? null : UploadOutcome.Kind.valueOf(outcome));
                })
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Its content is forgotten; that it was here, and what became of it, is known for its day. */
    UploadOutcome finish(Upload upload, UploadOutcome.Kind outcome) {
        jdbc.sql("update returns.upload set outcome = :outcome, content = '' where id = :id")
                .param("outcome", outcome.name())
                .param("id", upload.id())
                .update();
        return new UploadOutcome(outcome, false, upload.round(), upload.filing());
    }
}
