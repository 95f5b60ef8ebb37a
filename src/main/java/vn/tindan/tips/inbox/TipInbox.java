package vn.tindan.tips.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
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
import vn.tindan.tips.sealed.TipSeals;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;
import vn.tindan.tips.terms.TipStatus;
import vn.tindan.tips.terms.Value;

/** The list of tips within an officer's reach, a page at a time, each page going on where the last one ended. */
@Service
@Transactional(readOnly = true)
public class TipInbox {

    /** Tips on one page of the list. */
    public static final int PAGE = 50;

    /** Nobody counts further: beyond it there are "more than" so many. */
    public static final int MOST_COUNTED = 200;

    private final JdbcClient jdbc;
    private final TipSeals seals;
    private final InboxLines lines;
    private final Clock clock;

    TipInbox(JdbcClient jdbc, TipSeals seals, InboxLines lines, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.lines = lines;
        this.clock = clock;
    }

    /** One line of the list; {@code subject} is the beginning of the story. */
    public record Line(
            UUID id,
            int version,
            String number,
            Instant receivedAt,
            TipChannel channel,
            TipCategory category,
            TipStatus status,
            Value value,
            String place,
            String subject,
            @Nullable String assignee,
            @Nullable Due due) {}

    /**
     * The first to run out of its clocks, or of those that make it wait where the list is of such.
     *
     * @param rule the name of its rule, as in {@code clocks.rule}
     */
    public record Due(Instant at, Clocks.State state, String rule) {}

    /** A page of lines, the marks from which the pages before and after it go on, and how many there are, up to a bound. */
    public record Page(
            List<Line> lines,
            @Nullable Mark previous,
            @Nullable Mark next,
            long total) {

        public boolean isMore() {
            return total > MOST_COUNTED;
        }

        /** As far as it was counted. */
        public long counted() {
            return Math.min(total, MOST_COUNTED);
        }
    }

    /** Which page: the first, the one after a mark, or the one before it. */
    public record Place(@Nullable Mark mark, boolean back) {

        public static final Place FIRST = new Place(null, false);

        /** As an address has it; what cannot be read there is the beginning. */
        public static Place of(@Nullable String after, @Nullable String before) {
            return Mark.parse(before)
                    .map(mark -> new Place(mark, true))
                    .orElseGet(() -> new Place(Mark.parse(after).orElse(null), false));
        }
    }

    public Page list(Jurisdiction jurisdiction, InboxFilter filter) {
        return list(jurisdiction, filter, Place.FIRST);
    }

    public Page list(Jurisdiction jurisdiction, InboxFilter filter, Place place) {
        var query = new InboxQuery(filter, units(jurisdiction, filter), seals, clock);
        var rows = read(query, filter, place);
        boolean more = rows.size() > PAGE;
        var shown = more ? rows.subList(0, PAGE) : rows;
        if (place.back()) {
            shown = shown.reversed();
        }
        boolean before = place.back() ? more : place.mark() != null;
        boolean after = place.back() || more;
        return new Page(
                List.copyOf(shown),
                before && !shown.isEmpty() ? mark(shown.getFirst(), filter) : null,
                after && !shown.isEmpty() ? mark(shown.getLast(), filter) : null,
                count(query));
    }

    private List<Line> read(InboxQuery query, InboxFilter filter, Place place) {
        String sql = InboxLines.of(query.rows(place.mark(), place.back(), PAGE + 1), filter);
        boolean descending = filter.order().descending() != place.back();
        String key = filter.order() == Order.DUE ? "c.due_at" : "t.received_at";
        return jdbc.sql(sql + " order by " + key + (descending ? " desc, t.id desc" : ", t.id"))
                .params(query.parameters())
                .query((row, _) -> lines.line(row))
                .list();
    }

    private static Mark mark(Line line, InboxFilter filter) {
        var due = line.due();
        return new Mark(filter.order() == Order.DUE && due != null ? due.at() : line.receivedAt(), line.id());
    }

    /** Those of the tips that are within reach, the newest first. */
    public List<Line> those(Jurisdiction jurisdiction, Collection<UUID> tips) {
        return jdbc.sql(InboxLines.of("""
                        select * from tips.tip where id = any (:tips)
                          and handling_unit in (select accounts.units_within(:reach))""", InboxFilter.ALL) + " order by t.received_at desc")
                .param("tips", tips.toArray(UUID[]::new))
                .param("reach", jurisdiction.reach())
                .query((row, _) -> lines.line(row))
                .list();
    }

    /** The units looked at: all that are reached, or the one of them that is asked for. */
    private List<String> units(Jurisdiction jurisdiction, InboxFilter filter) {
        var reached = jdbc.sql("select accounts.units_within(:reach)")
                .param("reach", jurisdiction.reach())
                .query((row, _) -> row.getString(1))
                .list();
        var wanted = filter.unit();
        return wanted == null
                ? reached
                : reached.stream().filter(wanted.toString()::equals).limit(1).toList();
    }

    private long count(InboxQuery query) {
        return jdbc.sql(query.counted(MOST_COUNTED + 1))
                .params(query.parameters())
                .query(Long.class)
                .single();
    }

    /** How much waits, within the reach, as far as it is counted: for each kind, also where it is nothing. */
    public Map<Waiting, Long> waiting(Jurisdiction jurisdiction) {
        var waiting = new EnumMap<Waiting, Long>(Waiting.class);
        for (var kind : List.of(Waiting.LATE, Waiting.TODAY, Waiting.ANSWERED)) {
            waiting.put(kind, count(jurisdiction, InboxFilter.of(kind)));
        }
        return waiting;
    }

    public long count(Jurisdiction jurisdiction, InboxFilter filter) {
        return count(new InboxQuery(filter, units(jurisdiction, filter), seals, clock));
    }

    /** How many tips stand where, within the reach. */
    public record Count(TipStatus status, long tips) {}

    public List<Count> counts(Jurisdiction jurisdiction) {
        return jdbc
                .sql("""
                        select t.status, count(*) as tips from tips.reached t
                        where t.handling_unit = any (:units) and t.status not in ('CLOSED', 'MERGED') group by t.status
                        """)
                .param("units", units(jurisdiction, InboxFilter.ALL).toArray(String[]::new))
                .query((row, _) -> new Count(TipStatus.valueOf(row.getString("status")), row.getLong("tips")))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(Count::status))
                .toList();
    }
}
