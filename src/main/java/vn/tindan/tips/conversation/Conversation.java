package vn.tindan.tips.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.sealing.SealedField;
import vn.tindan.tips.sealed.TipSeals;
import vn.tindan.tips.terms.Side;

/** The messages between a citizen and the police about one tip, sealed like the tip. */
@Component
public class Conversation {

    private final JdbcClient jdbc;
    private final TipSeals seals;
    private final Clock clock;

    Conversation(JdbcClient jdbc, TipSeals seals, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.clock = clock;
    }

    /** One message as either side reads it. */
    public record Message(Side side, Instant at, String text) {}

    public void write(UUID tip, byte[] key, Side side, String text) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into tips.message (id, tip_id, side, at, text) values (:id, :tip, :side, :at, :text)")
                .param("id", id)
                .param("tip", tip)
                .param("side", side.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("text", seals.seal(key, field(id), text))
                .update();
    }

    public List<Message> of(UUID tip, byte @Nullable [] key) {
        if (key == null) {
            return List.of();
        }
        return jdbc.sql("select id, side, at, text from tips.message where tip_id = :tip order by at, number")
                .param("tip", tip)
                .query((row, _) -> new Message(
                        Side.valueOf(row.getString("side")),
                        row.getTimestamp("at").toInstant(),
                        String.valueOf(seals.open(key, field(row.getObject("id", UUID.class)), row.getBytes("text")))))
                .list();
    }

    private static SealedField field(UUID message) {
        return new SealedField("tips.message", message.toString(), "text");
    }
}
