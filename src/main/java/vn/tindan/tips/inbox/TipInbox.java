package vn.tindan.tips.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.sealing.SealBroken;
import vn.tindan.tips.sealed.TipSeals;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;
import vn.tindan.tips.terms.TipStatus;
import vn.tindan.tips.terms.Value;

/** The list of tips within an officer's reach: by status, by words of the sealed text, newest first. */
@Service
@Transactional(readOnly = true)
public class TipInbox {

    /** Tips on one page of the list. */
    public static final int PAGE = 25;

    /** The last page anybody may ask for. */
    public static final int LAST_PAGE = 100_000;

    private static final String WITHIN = "t.handling_unit in (select accounts.units_within(:reach))";

    private final JdbcClient jdbc;
    private final TipSeals seals;

    TipInbox(JdbcClient jdbc, TipSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /** What to look for: a status or none, words that must all occur or none, and the page, from 0. */
    public record Filter(
            @Nullable TipStatus status, @Nullable String words, int page) {}

    /** One line of the list; {@code subject} is the beginning of the story. */
    public record Line(
            UUID id,
            String number,
            Instant receivedAt,
            TipChannel channel,
            TipCategory category,
            TipStatus status,
            Value value,
            String place,
            String subject) {}

    /** A page of lines, and how many there are in all. */
    public record Page(List<Line> lines, int number, long total) {
        public boolean hasNext() {
            return (long) (number + 1) * PAGE < total;
        }
    }

    public Page list(Jurisdiction jurisdiction, Filter filter) {
        String where = WITHIN
                + (filter.status() == null ? "" : " and t.status = :status")
                + (filter.words() == null ? "" : " and t.tokens @> :tokens::bigint[]");
        long total = bind(jdbc.sql("select count(*) from tips.tip t where " + where), jurisdiction, filter)
                .query(Long.class)
                .single();
        var lines = bind(jdbc.sql("""
                                select t.id, t.data_key, t.story, t.register_number, t.register_year, t.received_at,
                                       t.channel, t.category, t.status, t.value, p.full_name as place
                                from tips.tip t join geography.place p on p.id = t.handling_unit
                                where\s""" + where + """

                                order by t.received_at desc, t.id
                                limit :page_size offset :skipped
                                """), jurisdiction, filter)
                .param("page_size", PAGE)
                .param("skipped", filter.page() * PAGE)
                .query((row, _) -> line(row.getObject("id", UUID.class), row))
                .list();
        return new Page(lines, filter.page(), total);
    }

    private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, Jurisdiction jurisdiction, Filter filter) {
        var bound = sql.param("reach", jurisdiction.reach());
        if (filter.status() != null) {
            bound = bound.param("status", filter.status().name());
        }
        if (filter.words() != null) {
            bound = bound.param("tokens", seals.query(filter.words()));
        }
        return bound;
    }

    private Line line(UUID id, ResultSet row) throws SQLException {
        String story = story(id, row);
        return new Line(
                id,
                row.getInt("register_number") + "/" + row.getInt("register_year"),
                row.getTimestamp("received_at").toInstant(),
                TipChannel.valueOf(row.getString("channel")),
                TipCategory.valueOf(row.getString("category")),
                TipStatus.valueOf(row.getString("status")),
                Value.valueOf(row.getString("value")),
                row.getString("place"),
                story == null ? "" : beginning(story));
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

    /** How many tips stand where, within the reach. */
    public record Count(TipStatus status, long tips) {}

    public List<Count> counts(Jurisdiction jurisdiction) {
        return jdbc.sql("select t.status, count(*) as tips from tips.tip t where " + WITHIN
                        + " and t.status <> 'CLOSED' group by t.status")
                .param("reach", jurisdiction.reach())
                .query((row, _) -> new Count(TipStatus.valueOf(row.getString("status")), row.getLong("tips")))
                .list();
    }
}
