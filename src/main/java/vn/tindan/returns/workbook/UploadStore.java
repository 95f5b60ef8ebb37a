package vn.tindan.returns.workbook;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
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

    record Upload(UUID id, String fileName, byte[] content) {}

    UUID keep(Account officer, UUID round, String fileName, byte[] content) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("delete from returns.upload where at < :old")
                .param("old", now.minus(KEPT))
                .update();
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into returns.upload (id, unit, round_id, file_name, content, at, who)
                values (:id, :unit, :round, :name, :content, :now, :who)
                """)
                .param("id", id)
                .param("unit", officer.unit().toString())
                .param("round", round)
                .param("name", fileName)
                .param("content", content)
                .param("now", now)
                .param("who", officer.actorName())
                .update();
        return id;
    }

    Upload find(Account officer, UUID id) {
        return jdbc.sql("select id, file_name, content from returns.upload where id = :id and unit = :unit")
                .param("id", id)
                .param("unit", officer.unit().toString())
                .query((row, _) -> new Upload(
                        row.getObject("id", UUID.class), row.getString("file_name"), row.getBytes("content")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    void remove(Account officer, UUID id) {
        jdbc.sql("delete from returns.upload where id = :id and unit = :unit")
                .param("id", id)
                .param("unit", officer.unit().toString())
                .update();
    }
}
