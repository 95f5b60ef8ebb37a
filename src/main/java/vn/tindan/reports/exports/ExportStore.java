package vn.tindan.reports.exports;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.documents.DocumentFormat;
import vn.tindan.documents.FileName;
import vn.tindan.documents.SavedDocument;

/** Exports in the database, so that any instance can say where one stands and hand it out. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
public class ExportStore {

    private static final Duration KEPT = Duration.ofHours(1);

    /** The instance that wrote it is gone. */
    private static final Duration LOST = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    ExportStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many are before it in the queue; meaningless once it is done or failed. */
    public record Progress(String state, int ahead) {

        public boolean isDone() {
            return state.equals("DONE");
        }

        public boolean isFailed() {
            return state.equals("FAILED");
        }
    }

    void ask(UUID id, String owner) {
        jdbc.sql("delete from reports.export where asked_at < :old")
                .param("old", ago(KEPT))
                .update();
        jdbc.sql("insert into reports.export (id, owner, asked_at, state) values (:id, :owner, :at, 'WAITING')")
                .param("id", id)
                .param("owner", owner)
                .param("at", ago(Duration.ZERO))
                .update();
    }

    int waiting(String owner) {
        return jdbc.sql("""
                select count(*) from reports.export where owner = :owner and state = 'WAITING' and asked_at > :lost
                """)
                .param("owner", owner)
                .param("lost", ago(LOST))
                .query(Integer.class)
                .single();
    }

    void done(UUID id, SavedDocument file) {
        jdbc.sql("""
                with kept as (
                    insert into reports.export_file (export, name, format, content)
                    values (:id, :name, :format, :content))
                update reports.export set state = 'DONE' where id = :id
                """)
                .param("name", file.name().text())
                .param("format", file.format().name())
                .param("content", file.content())
                .param("id", id)
                .update();
    }

    void fail(UUID id) {
        jdbc.sql("update reports.export set state = 'FAILED' where id = :id")
                .param("id", id)
                .update();
    }

    void forget(UUID id) {
        jdbc.sql("delete from reports.export where id = :id").param("id", id).update();
    }

    Optional<Progress> progress(String owner, UUID id) {
        return jdbc.sql("""
                select case when e.state = 'WAITING' and e.asked_at < :lost then 'FAILED' else e.state end as state,
                       (select count(*) from reports.export o
                        where o.state = 'WAITING' and o.asked_at < e.asked_at and o.asked_at > :lost) as ahead
                from reports.export e where e.id = :id and e.owner = :owner
                """)
                .param("lost", ago(LOST))
                .param("id", id)
                .param("owner", owner)
                .query((row, _) -> new Progress(row.getString("state"), row.getInt("ahead")))
                .optional();
    }

    Optional<SavedDocument> file(String owner, UUID id) {
        return jdbc.sql("""
                select file.name, file.format, file.content
                from reports.export_file file join reports.export on export.id = file.export
                where export.id = :id and export.owner = :owner
                """)
                .param("id", id)
                .param("owner", owner)
                .query((row, _) -> new SavedDocument(
                        new FileName(row.getString("name")),
                        DocumentFormat.valueOf(row.getString("format")),
                        row.getBytes("content")))
                .optional();
    }

    private OffsetDateTime ago(Duration past) {
        return clock.instant().minus(past).atOffset(ZoneOffset.UTC);
    }
}
