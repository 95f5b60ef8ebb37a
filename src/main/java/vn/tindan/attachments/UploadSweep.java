package vn.tindan.attachments;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import vn.tindan.attachments.store.FileStore;
import vn.tindan.attachments.terms.FileSettings;

/**
 * Takes away what belongs to nobody: uploads whose form was never sent, files of erased tips, bytes that a crash left
 * without a row. A row goes first, its bytes after it, so that no row ever promises bytes that are gone.
 */
@Service
public class UploadSweep {

    private static final Logger LOG = LoggerFactory.getLogger(UploadSweep.class);
    private static final int BATCH = 500;
    /** Longer than any upload that still runs: its bytes may lie there before its row. */
    private static final Duration ORPHAN = Duration.ofHours(48);

    private final JdbcClient jdbc;
    private final FileStore store;
    private final FileSettings settings;
    private final Clock clock;

    UploadSweep(JdbcClient jdbc, FileStore store, FileSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT30M")
    void everyHalfHour() throws IOException {
        sweep(clock.instant());
    }

    /** Returns how many objects were erased. */
    public int sweep(Instant now) throws IOException {
        var gone = new ArrayList<UUID>();
        gone.addAll(idleUploads(now.minus(settings.idle())));
        gone.addAll(erasedTips());
        for (UUID content : gone) {
            store.erase(content);
        }
        int swept = gone.size() + orphans(now.minus(ORPHAN));
        if (swept > 0) {
            LOG.info("Swept {} objects that belong to nobody", swept);
        }
        return swept;
    }

    private List<UUID> idleUploads(Instant before) {
        return jdbc.sql("""
                with idle as (
                    select id, content from attachments.upload where moved_at < :before for update skip locked
                ), pieces as (
                    delete from attachments.piece using idle where upload_id = idle.id returning piece.content
                ), uploads as (
                    delete from attachments.upload using idle where upload.id = idle.id
                )
                select content from idle where content is not null union all select content from pieces
                """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getObject("content", UUID.class))
                .list();
    }

    private List<UUID> erasedTips() {
        return jdbc.sql("""
                with gone as (
                    delete from attachments.file using tips.erased where tip_id = erased.id
                    returning content, preview
                )
                select content from gone union all select preview from gone where preview is not null
                """)
                .query((row, _) -> row.getObject("content", UUID.class))
                .list();
    }

    private int orphans(Instant before) throws IOException {
        var batch = new ArrayList<UUID>(BATCH);
        var unknown = new ArrayList<UUID>();
        store.keptBefore(before, name -> {
            batch.add(name);
            if (batch.size() == BATCH) {
                unknown.addAll(unknown(batch));
                batch.clear();
            }
        });
        unknown.addAll(unknown(batch));
        for (UUID name : unknown) {
            store.erase(name);
        }
        return unknown.size();
    }

    private List<UUID> unknown(List<UUID> names) {
        var known = new HashSet<UUID>(jdbc.sql("""
                select content from attachments.file where content = any (:names)
                union all select preview from attachments.file where preview = any (:names)
                union all select content from attachments.upload where content = any (:names)
                union all select content from attachments.piece where content = any (:names)
                """)
                .param("names", names.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("content", UUID.class))
                .list());
        return names.stream().filter(name -> !known.contains(name)).toList();
    }
}
