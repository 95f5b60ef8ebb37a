package vn.tindan.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.figures.Convention;
import vn.tindan.figures.EnteredFigures.Status;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.RuleViolation;

/** The files that wait to be read: each taken by one instance, which says how far it is and what became of it. */
@Component
@Transactional
class ImportQueue {

    /** The instance that read it is gone. */
    private static final Duration SILENT = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A file to be read. */
    record Work(UUID id, UnitId unit, Convention year, Status status, byte[] content) {}

    /** The next to be read, for this instance alone; what was read of it before is forgotten. */
    Optional<Work> claim() {
        var work = jdbc.sql("""
                update imports.file set state = 'READING', done = 0, heard_at = :now
                where id = (select id from imports.file
                            where state = 'WAITING' or state = 'READING' and heard_at < :silent
                            order by at limit 1 for update skip locked)
                returning id, unit, convention, status, content
                """)
                .param("now", now())
                .param("silent", now().minus(SILENT))
                .query((row, _) -> new Work(
                        row.getObject("id", UUID.class),
                        UnitId.parse(row.getString("unit")),
                        Convention.valueOf(row.getString("convention")),
                        Status.valueOf(row.getString("status")),
                        row.getBytes("content")))
                .optional();
        work.ifPresent(claimed -> List.of("row", "problem")
                .forEach(table -> jdbc.sql("delete from imports." + table + " where file_id = :id")
                        .param("id", claimed.id())
                        .update()));
        return work;
    }

    /** Tells how far it is; whether to go on. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean progress(UUID id, int done) {
        return jdbc.sql("update imports.file set done = :done, heard_at = :now where id = :id and state = 'READING'")
                        .param("done", done)
                        .param("now", now())
                        .param("id", id)
                        .update()
                == 1;
    }

    void read(UUID id) {
        jdbc.sql("update imports.file set state = 'READ', content = null where id = :id and state = 'READING'")
                .param("id", id)
                .update();
    }

    void refuse(UUID id, RuleViolation reason) {
        jdbc.sql("""
                update imports.file
                set state = 'REFUSED', content = null, refusal = :key, refusal_arguments = :arguments
                where id = :id and state = 'READING'
                """)
                .param("key", reason.key())
                .param("arguments", RowStore.texts(reason.arguments()))
                .param("id", id)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
