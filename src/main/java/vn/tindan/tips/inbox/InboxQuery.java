package vn.tindan.tips.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tindan.shared.CountryTime;
import vn.tindan.tips.sealed.TipSeals;

/** A filter as SQL: its conditions on {@code tips.reached t}, their parameters, and the way through the units. */
final class InboxQuery {

    private final InboxFilter filter;
    private final List<String> units;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, @Nullable Object> parameters = new HashMap<>();

    InboxQuery(InboxFilter filter, List<String> units, TipSeals seals, Clock clock) {
        this.filter = filter;
        this.units = units;
        parameters.put("units", units.toArray(String[]::new));
        bindTime(clock);
        match("t.status = :status", "status", filter.status());
        match("t.legal_type = :type", "type", filter.type());
        match("t.category = :category", "category", filter.category());
        match("t.channel = :channel", "channel", filter.channel());
        if (filter.from() != null) {
            with("t.received_at >= :from", "from", utc(CountryTime.startOf(filter.from())));
        }
        if (filter.to() != null) {
            with(
                    "t.received_at < :to",
                    "to",
                    utc(CountryTime.startOf(filter.to().plusDays(1))));
        }
        if (filter.waiting() != null && !filter.isAlongItsClocks()) {
            conditions.add(filter.waiting().condition());
        }
        if (filter.assigned() != null) {
            assigned(filter.assigned());
        }
        if (filter.words() != null) {
            with("t.tokens @> cast(:tokens as bigint[])", "tokens", seals.query(filter.words()));
        }
    }

    private void bindTime(Clock clock) {
        parameters.put("now", utc(clock.instant()));
        parameters.put(
                "tomorrow", utc(CountryTime.startOf(CountryTime.today(clock).plusDays(1))));
    }

    private void assigned(InboxFilter.Assigned assigned) {
        if (assigned.officer() == null) {
            conditions.add("t.assignee is null");
        } else {
            with("t.assignee = :assignee", "assignee", assigned.officer());
        }
    }

    private void match(String condition, String name, @Nullable Enum<?> value) {
        if (value != null) {
            with(condition, name, value.name());
        }
    }

    private void with(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    Map<String, @Nullable Object> parameters() {
        return parameters;
    }

    /** Up to so many rows, in order; from a mark on, or back from it and then in the opposite order. */
    String rows(@Nullable Mark mark, boolean back, int most) {
        boolean descending = filter.order().descending() != back;
        String beyond = "true";
        if (mark != null) {
            beyond = (byClock() ? "(c.due_at, c.subject)" : "(t.received_at, t.id)")
                    + (descending ? " < " : " > ")
                    + "(:markAt, :markTip)";
            parameters.put("markAt", utc(mark.at()));
            parameters.put("markTip", mark.tip());
        }
        return through(beyond, descending, most) + order(filter.order().key(), "id", descending, most);
    }

    String counted(int most) {
        String rows = byClock() ? through("true", false, most) : "select 1 from tips.reached t where " + tips(within());
        return "select count(*) from (" + rows + " limit " + most + ") as counted";
    }

    private boolean byClock() {
        return filter.order() == Order.DUE;
    }

    private static String order(String first, String second, boolean descending, int most) {
        String direction = descending ? " desc" : " asc";
        return " order by " + first + direction + ", " + second + direction + " limit " + most;
    }

    /** Through many units in order: the first few of each, so that no unit is read to its end. */
    private String through(String beyond, boolean descending, int most) {
        if (byClock()) {
            return filter.isNarrow()
                    ? "select t.* from (" + alongClocks("= any (:units)", beyond, "") + ") as t"
                    : ofEachUnit(alongClocks("= u.unit", beyond, "offset 0")
                            + order("c.due_at", "c.subject", descending, most));
        }
        String rows = "select t.* from tips.reached t where " + beyond + " and ";
        return units.size() == 1 || filter.isNarrow()
                ? rows + tips(within())
                : ofEachUnit(
                        rows + tips("t.handling_unit = u.unit") + order("t.received_at", "t.id", descending, most));
    }

    private static String ofEachUnit(String rows) {
        return "select t.* from unnest(:units) as u (unit) cross join lateral (" + rows + ") as t";
    }

    /**
     * To each tip from the first of its clocks to run out; of those that run out together one stays.
     *
     * @param stepwise keeps PostgreSQL going along the clocks from tip to tip, where it would join all before it sorts
     */
    private String alongClocks(String unit, String beyond, String stepwise) {
        return """
                select distinct on (c.due_at, c.subject) t.*, c.due_at from clocks.running c
                cross join lateral (select t.* from tips.reached t where t.id = c.subject and %s %s) as t
                where c.handling_unit %s and %s and %s and not exists (
                    select from clocks.running e where e.subject = c.subject and e.due_at < c.due_at
                      and e.handling_unit = any (:units) and %s %s)""".formatted(tips(within()), stepwise, unit, beyond, filter.clocks("c"), filter.clocks("e"), stepwise);
    }

    private String within() {
        if (units.size() == 1) {
            parameters.put("unit", units.getFirst());
            return "t.handling_unit = :unit";
        }
        return "t.handling_unit = any (:units)";
    }

    private String tips(String unit) {
        return conditions.isEmpty() ? unit : unit + " and " + String.join(" and ", conditions);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
