package vn.tindan.attachments.sealed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tindan.attachments.terms.Scan;
import vn.tindan.tips.terms.Side;

/** A row of {@code attachments.file}, still sealed. */
public record StoredFile(
        UUID id,
        UUID tip,
        byte[] dataKey,
        byte[] label,
        byte[] sha256,
        String type,
        long length,
        UUID content,
        @Nullable UUID preview,
        Side side,
        Instant addedAt,
        Scan scan) {

    public static StoredFile of(ResultSet row) throws SQLException {
        return new StoredFile(
                row.getObject("id", UUID.class),
                row.getObject("tip_id", UUID.class),
                row.getBytes("data_key"),
                row.getBytes("label"),
                row.getBytes("sha256"),
                row.getString("type"),
                row.getLong("length"),
                row.getObject("content", UUID.class),
                row.getObject("preview", UUID.class),
                Side.valueOf(row.getString("side")),
                row.getTimestamp("added_at").toInstant(),
                Scan.valueOf(row.getString("scan")));
    }
}
