package vn.tindan.tips.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.clocks.Clocks;
import vn.tindan.sealing.SealBroken;
import vn.tindan.shared.CountryTime;
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
    private final Clock clock;

    TipInbox(JdbcClient jdbc, TipSeals seals, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.clock = clock;
    }

    /** What to look for: a status, what waits, words that must all occur, or none of them, and the page, from 0. */
    public record Filter(
            @Nullable TipStatus status,
            @Nullable Waiting waiting,
            @Nullable String words,
            int page) {

        public Filter(@Nullable TipStatus status, @Nullable String words, int page) {
            this(status, null, words, page);
        }
    }

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
            String subject,
            @Nullable Due due) {}

    /** The first of its clocks to run out. */
    public record Due(Instant at, Clocks.State state) {}

    /** A page of lines, and how many there are in all. */
    public record Page(List<Line> lines, int number, long total) {
        public boolean hasNext() {
            return (long) (number + 1) * PAGE < total;
        }
    }

    public Page list(Jurisdiction jurisdiction, Filter filter) {
        String where = WITHIN
                + (filter.status() == null ? "" : " and t.status = :status")
                + (filter.waiting() == null ? "" : " and " + filter.waiting().condition())
                + (filter.words() == null ? "" : " and t.tokens @> :tokens::bigint[]");
        long total = bind(jdbc.sql("select count(*) from tips.tip t where " + where), jurisdiction, filter)
                .query(Long.class)
                .single();
        var lines = bind(jdbc.sql("""
                                select t.id, t.data_key, t.story, t.register_number, t.register_year, t.received_at,
                                       t.channel, t.category, t.status, t.value, p.full_name as place,
                                       c.due_at, c.amber_at
                                from tips.tip t join geography.place p on p.id = t.handling_unit
                                left join lateral (select r.due_at, r.amber_at from clocks.running r
                                    where r.subject = t.id order by r.due_at limit 1) c on true
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
        if (filter.waiting() != null) {
            bound = bindTime(bound);
        }
        if (filter.status() != null) {
            bound = bound.param("status", filter.status().name());
        }
        if (filter.words() != null) {
            bound = bound.param("tokens", seals.query(filter.words()));
        }
        return bound;
    }

    private JdbcClient.StatementSpec bindTime(JdbcClient.StatementSpec sql) {
        var tomorrow = CountryTime.startOf(CountryTime.today(clock).plusDays(1));
        return sql.param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("tomorrow", tomorrow.atOffset(ZoneOffset.UTC));
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
                story == null ? "" : beginning(story),
                due(row));
    }

    private @Nullable Due due(ResultSet row) throws SQLException {
        var due = row.getTimestamp("due_at");
        if (due == null) {
            return null;
        }
        var now = clock.instant();
        var state = !now.isBefore(due.toInstant())
                ? Clocks.State.LATE
                : now.isBefore(row.getTimestamp("amber_at").toInstant()) ? Clocks.State.RUNNING : Clocks.State.AMBER;
        return new Due(due.toInstant(), state);
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

    /** How much waits, within the reach: for each kind, also where it is nothing. */
    public Map<Waiting, Long> waiting(Jurisdiction jurisdiction) {
        var waiting = new EnumMap<Waiting, Long>(Waiting.class);
        for (var kind : Waiting.values()) {
            var sql = jdbc.sql("select count(*) from tips.tip t where " + WITHIN + " and " + kind.condition())
                    .param("reach", jurisdiction.reach());
            waiting.put(kind, bindTime(sql).query(Long.class).single());
        }
        return waiting;
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
