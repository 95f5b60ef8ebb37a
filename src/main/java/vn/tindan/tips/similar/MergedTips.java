package vn.tindan.tips.similar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.tips.conversation.Conversation;
import vn.tindan.tips.terms.TipChannel;

/** Which tips share the way of which, with what their citizens wrote. */
@Component
public class MergedTips {

    private final JdbcClient jdbc;
    private final Conversation conversation;

    MergedTips(JdbcClient jdbc, Conversation conversation) {
        this.jdbc = jdbc;
        this.conversation = conversation;
    }

    /** The other tip of a merging. */
    public record Merged(
            UUID id, String number, Instant receivedAt, TipChannel channel, List<Conversation.Message> messages) {}

    /** Into which a tip is merged, if into any. */
    public @Nullable Merged mainOf(UUID tip) {
        return jdbc.sql("select m.* from tips.tip t join tips.tip m on m.id = t.merged_into where t.id = :tip")
                .param("tip", tip)
                .query((row, _) -> merged(row))
                .optional()
                .orElse(null);
    }

    /** What is merged into a tip. */
    public List<Merged> into(UUID main) {
        return jdbc.sql("select * from tips.tip where merged_into = :main order by received_at")
                .param("main", main)
                .query((row, _) -> merged(row))
                .list();
    }

    private Merged merged(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Merged(
                id,
                row.getInt("register_number") + "/" + row.getInt("register_year"),
                row.getTimestamp("received_at").toInstant(),
                TipChannel.valueOf(row.getString("channel")),
                conversation.of(id, row.getBytes("data_key")));
    }
}
