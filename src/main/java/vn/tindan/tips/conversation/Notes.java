package vn.tindan.tips.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.audit.Actor;
import vn.tindan.audit.Who;
import vn.tindan.sealing.SealedField;
import vn.tindan.tips.sealed.TipSeals;

/** What officers note about a tip for each other: sealed like it, in a table that nothing of the citizen's side reads. */
@Component
public class Notes {

    private final JdbcClient jdbc;
    private final TipSeals seals;
    private final Clock clock;

    Notes(JdbcClient jdbc, TipSeals seals, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.clock = clock;
    }

    /** One note, as officers read it. */
    public record Note(Instant at, Who author, String text) {}

    public void write(UUID tip, byte[] key, String authorName, String text) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into tips.note (id, tip_id, at, author, author_name, text)
                values (:id, :tip, :at, :author, :name, :text)
                """)
                .param("id", id)
                .param("tip", tip)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("author", Actor.current().actorName())
                .param("name", authorName)
                .param("text", seals.seal(key, field(id), text))
                .update();
    }

    /** None of what was erased. */
    public List<Note> of(UUID tip, byte @Nullable [] key) {
        if (key == null) {
            return List.of();
        }
        return jdbc.sql("""
                select t.id, t.at, t.author, coalesce(n.name, t.author_name) as name, t.text
                from tips.note t left join accounts.named n on n.username = t.author
                where t.tip_id = :tip order by t.at, t.id
                """)
                .param("tip", tip)
                .query((row, _) -> new Note(
                        row.getTimestamp("at").toInstant(),
                        Who.of(row, "author", "name"),
                        String.valueOf(seals.open(key, field(row.getObject("id", UUID.class)), row.getBytes("text")))))
                .list();
    }

    private static SealedField field(UUID note) {
        return new SealedField("tips.note", note.toString(), "text");
    }
}
