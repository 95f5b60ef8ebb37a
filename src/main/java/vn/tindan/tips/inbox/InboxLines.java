package vn.tindan.tips.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tindan.clocks.Clocks;
import vn.tindan.sealing.SealBroken;
import vn.tindan.tips.sealed.TipSeals;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;
import vn.tindan.tips.terms.TipStatus;
import vn.tindan.tips.terms.Value;

/** Makes lines of rows: unseals how each story begins, and says how its next clock stands. */
@Component
class InboxLines {

    /** Around rows of tips: what a line shows besides the tip itself, and the first to run out of the clocks named. */
    private static final String COLUMNS = """
            select t.id, t.version, t.data_key, t.story, t.register_number, t.register_year, t.received_at,
                   t.channel, t.category, t.status, t.value, p.full_name as place, o.name as assignee_name,
                   c.due_at, c.amber_at, c.rule
            from (%s) as t join geography.place p on p.id = t.handling_unit
            left join accounts.colleague o on o.id = t.assignee
            left join lateral (select r.due_at, r.amber_at, r.rule from clocks.running r
                where r.subject = t.id and %s order by r.due_at, r.rule limit 1) c on true
            """;

    private final TipSeals seals;
    private final Clock clock;

    InboxLines(TipSeals seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    /** The statement for lines of these rows, each with the clock that the filter asks for. */
    static String of(String rows, InboxFilter filter) {
        return COLUMNS.formatted(rows, filter.clocks("r"));
    }

    TipInbox.Line line(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        String story = story(id, row);
        return new TipInbox.Line(
                id,
                row.getInt("version"),
                row.getInt("register_number") + "/" + row.getInt("register_year"),
                row.getTimestamp("received_at").toInstant(),
                TipChannel.valueOf(row.getString("channel")),
                TipCategory.valueOf(row.getString("category")),
                TipStatus.valueOf(row.getString("status")),
                Value.valueOf(row.getString("value")),
                row.getString("place"),
                story == null ? "" : beginning(story),
                row.getString("assignee_name"),
                due(row));
    }

    private TipInbox.@Nullable Due due(ResultSet row) throws SQLException {
        var due = row.getTimestamp("due_at");
        if (due == null) {
            return null;
        }
        var now = clock.instant();
        var state = !now.isBefore(due.toInstant())
                ? Clocks.State.LATE
                : now.isBefore(row.getTimestamp("amber_at").toInstant()) ? Clocks.State.RUNNING : Clocks.State.AMBER;
        return new TipInbox.Due(due.toInstant(), state, row.getString("rule"));
    }

    /** One line that cannot be opened must not hide the others; the tip's own page says what is wrong with it. */
    private @Nullable String story(UUID id, ResultSet row) throws SQLException {
        try {
            return seals.open(row.getBytes("data_key"), TipSeals.field(id, "story"), row.getBytes("story"));
        } catch (SealBroken broken) {
            return "…";
        }
    }

    private static String beginning(String story) {
        String line = story.strip().replaceAll("\\s+", " ");
        return line.length() <= 90 ? line : line.substring(0, 89) + "…";
    }
}
