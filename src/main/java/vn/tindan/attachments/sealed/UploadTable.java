package vn.tindan.attachments.sealed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of files that are on their way or wait for their tip. */
@Component
public class UploadTable {

    private final JdbcClient jdbc;

    UploadTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One upload; {@code content}, {@code type} and the sealed digest are there once it is whole. */
    public record Row(
            UUID id,
            byte[] submission,
            byte[] dataKey,
            byte[] label,
            long length,
            long received,
            @Nullable String type,
            byte @Nullable [] sha256,
            @Nullable UUID content) {

        public boolean isWhole() {
            return content != null;
        }
    }

    public void insert(Row row, Instant now) {
        jdbc.sql("""
                insert into attachments.upload
                    (id, submission, data_key, label, length, received, type, sha256, content, begun_at, moved_at)
                values (:id, :submission, :key, :label, :length, :received, :type, :sha256, :content, :now, :now)
                """)
                .param("id", row.id())
                .param("submission", row.submission())
                .param("key", row.dataKey())
                .param("label", row.label())
                .param("length", row.length())
                .param("received", row.received())
                .param("type", row.type())
                .param("sha256", row.sha256())
                .param("content", row.content())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Row> find(UUID id) {
        return jdbc.sql("select * from attachments.upload where id = :id")
                .param("id", id)
                .query((row, _) -> row(row))
                .optional();
    }

    public List<Row> of(byte[] submission) {
        return jdbc.sql("select * from attachments.upload where submission = :submission order by begun_at, id")
                .param("submission", submission)
                .query((row, _) -> row(row))
                .list();
    }

    /** Held until the end of the transaction, so that one submission encloses them once. */
    public List<Row> take(byte[] submission) {
        return jdbc.sql(
                        "select * from attachments.upload where submission = :submission order by begun_at, id for update")
                .param("submission", submission)
                .query((row, _) -> row(row))
                .list();
    }

    public int count(byte[] submission) {
        return jdbc.sql("select count(*) from attachments.upload where submission = :submission")
                .param("submission", submission)
                .query(Integer.class)
                .single();
    }

    public void delete(UUID id) {
        jdbc.sql("delete from attachments.upload where id = :id")
                .param("id", id)
                .update();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getBytes("submission"),
                row.getBytes("data_key"),
                row.getBytes("label"),
                row.getLong("length"),
                row.getLong("received"),
                row.getString("type"),
                row.getBytes("sha256"),
                row.getObject("content", UUID.class));
    }
}
