package vn.tindan.attachments.sealed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of an upload's pieces: each begins where the upload ended before it, whoever sends at the same time. */
@Component
@Transactional
public class PieceTable {

    private final JdbcClient jdbc;

    PieceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A sealed piece in the store. */
    public record Piece(UUID content, long starts, long length) {}

    /** False where the upload is no longer where this piece begins. */
    public boolean add(UUID upload, long starts, Piece piece, Instant now) {
        int moved = jdbc.sql("""
                update attachments.upload set received = received + :length, moved_at = :now
                where id = :id and received = :starts and content is null
                """)
                .param("length", piece.length())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", upload)
                .param("starts", starts)
                .update();
        if (moved == 0) {
            return false;
        }
        jdbc.sql(
                        "insert into attachments.piece (upload_id, starts, length, content) values (:id, :starts, :length, :content)")
                .param("id", upload)
                .param("starts", starts)
                .param("length", piece.length())
                .param("content", piece.content())
                .update();
        return true;
    }

    public List<Piece> of(UUID upload) {
        return jdbc.sql("select content, starts, length from attachments.piece where upload_id = :id order by starts")
                .param("id", upload)
                .query((row, _) ->
                        new Piece(row.getObject("content", UUID.class), row.getLong("starts"), row.getLong("length")))
                .list();
    }

    /** The whole file instead of its pieces; false where it is whole already, or gone. */
    public boolean replace(UUID upload, SealedFiles.Kept kept, byte[] sha256) {
        int whole = jdbc.sql("""
                update attachments.upload set content = :content, type = :type, sha256 = :sha256
                where id = :id and content is null
                """)
                .param("content", kept.content())
                .param("type", kept.type())
                .param("sha256", sha256)
                .param("id", upload)
                .update();
        if (whole == 1) {
            jdbc.sql("delete from attachments.piece where upload_id = :id")
                    .param("id", upload)
                    .update();
        }
        return whole == 1;
    }
}
