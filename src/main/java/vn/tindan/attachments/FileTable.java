package vn.tindan.attachments;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.tips.Enclosures;

/** The rows of files that belong to a tip. */
@Component
class FileTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    FileTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False where the tip has the same file already. */
    boolean add(Enclosures.Target target, UploadTable.Row upload, byte[] enclosedKey, byte[] fingerprint) {
        return jdbc.sql("""
                insert into attachments.file
                    (id, tip_id, fingerprint, data_key, label, sha256, type, length, content, side, added_at, scan)
                values (:id, :tip, :fingerprint, :key, :label, :sha256, :type, :length, :content, :side, :now, 'NONE')
                on conflict (tip_id, fingerprint) do nothing
                """)
                        .param("id", upload.id())
                        .param("tip", target.tip())
                        .param("fingerprint", fingerprint)
                        .param("key", enclosedKey)
                        .param("label", upload.label())
                        .param("sha256", upload.sha256())
                        .param("type", upload.type())
                        .param("length", upload.length())
                        .param("content", upload.content())
                        .param("side", target.side().name())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    int count(UUID tip) {
        return jdbc.sql("select count(*) from attachments.file where tip_id = :tip")
                .param("tip", tip)
                .query(Integer.class)
                .single();
    }

    List<StoredFile> of(UUID tip) {
        return jdbc.sql("select * from attachments.file where tip_id = :tip order by number")
                .param("tip", tip)
                .query((row, _) -> StoredFile.of(row))
                .list();
    }

    Optional<StoredFile> find(UUID tip, UUID id) {
        return jdbc.sql("select * from attachments.file where tip_id = :tip and id = :id")
                .param("tip", tip)
                .param("id", id)
                .query((row, _) -> StoredFile.of(row))
                .optional();
    }

    /** False where another officer's look was faster. */
    boolean showPreview(UUID tip, UUID id, UUID preview) {
        return jdbc.sql(
                                "update attachments.file set preview = :preview where tip_id = :tip and id = :id and preview is null")
                        .param("preview", preview)
                        .param("tip", tip)
                        .param("id", id)
                        .update()
                == 1;
    }
}
