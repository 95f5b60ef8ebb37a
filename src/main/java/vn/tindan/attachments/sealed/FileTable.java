package vn.tindan.attachments.sealed;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.attachments.terms.FileSettings;
import vn.tindan.attachments.terms.Scan;
import vn.tindan.tips.enclosures.Enclosures;

/** The rows of files that belong to a tip. */
@Component
public class FileTable {

    private final JdbcClient jdbc;
    private final FileSettings settings;
    private final Clock clock;

    FileTable(JdbcClient jdbc, FileSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** False where the tip has the same file already. */
    public boolean add(Enclosures.Target target, UploadTable.Row upload, byte[] enclosedKey, byte[] fingerprint) {
        return jdbc.sql("""
                insert into attachments.file
                    (id, tip_id, fingerprint, data_key, label, sha256, type, length, content, side, added_at, scan)
                values (:id, :tip, :fingerprint, :key, :label, :sha256, :type, :length, :content, :side, :now, :scan)
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
                        .param("scan", (settings.clamd() == null ? Scan.NONE : Scan.WAITING).name())
                        .update()
                == 1;
    }

    public int count(UUID tip) {
        return jdbc.sql("select count(*) from attachments.file where tip_id = :tip")
                .param("tip", tip)
                .query(Integer.class)
                .single();
    }

    public List<StoredFile> of(UUID tip) {
        return jdbc.sql("select * from attachments.file where tip_id = :tip order by number")
                .param("tip", tip)
                .query((row, _) -> StoredFile.of(row))
                .list();
    }

    public Optional<StoredFile> find(UUID tip, UUID id) {
        return jdbc.sql("select * from attachments.file where tip_id = :tip and id = :id")
                .param("tip", tip)
                .param("id", id)
                .query((row, _) -> StoredFile.of(row))
                .optional();
    }

    /** False where another officer's look was faster. */
    public boolean showPreview(UUID tip, UUID id, UUID preview) {
        return jdbc.sql(
                                "update attachments.file set preview = :preview where tip_id = :tip and id = :id and preview is null")
                        .param("preview", preview)
                        .param("tip", tip)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Files that the virus scanner has not seen yet, the oldest first. */
    public List<StoredFile> waiting(int most) {
        return jdbc.sql("select * from attachments.file where scan = 'WAITING' order by number limit :most")
                .param("most", most)
                .query((row, _) -> StoredFile.of(row))
                .list();
    }

    public void judge(UUID id, Scan scan) {
        jdbc.sql("update attachments.file set scan = :scan where id = :id and scan = 'WAITING'")
                .param("scan", scan.name())
                .param("id", id)
                .update();
    }
}
