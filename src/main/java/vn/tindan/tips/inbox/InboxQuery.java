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
        if (filter.waiting() != null) {
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
    String rows(@Nullable Mark mark, boolean back, String limit) {
        boolean descending = filter.order().descending() != back;
        String key = filter.order().key();
        var all = new ArrayList<>(conditions);
        if (mark != null) {
            String column = filter.order() == Order.DUE ? "d.due_at" : "t.received_at";
            all.add("(" + column + ", t.id) " + (descending ? "<" : ">") + " (:markAt, :markTip)");
            parameters.put("markAt", utc(mark.at()));
            parameters.put("markTip", mark.tip());
        }
        String order = " order by " + key + direction(descending) + ", id" + direction(descending) + " limit " + limit;
        return through(all, order) + order;
    }

    String counted(int most) {
        return "select count(*) from (" + "select 1 from " + plain(conditions) + " limit " + most + ") as counted";
    }

    private static String direction(boolean descending) {
        return descending ? " desc" : " asc";
    }

    /** Through many units in order: the first few of each, so that no unit is read to its end. */
    private String through(List<String> all, String order) {
        if (filter.order() == Order.DUE) {
            return "select t.*, d.due_at from " + plain(all);
        }
        if (units.size() == 1 || filter.isNarrow()) {
            return "select t.* from " + plain(all);
        }
        return "select t.* from unnest(:units) as u (unit) cross join lateral (select t.* from tips.reached t where "
                + where("t.handling_unit = u.unit", all) + order + ") as t";
    }

    private String plain(List<String> all) {
        String due = filter.order() == Order.DUE ? """
                (select r.subject, min(r.due_at) as due_at from clocks.running r
                 where r.handling_unit = any (:units) and %s group by r.subject) as d join\s""".formatted(filter.clocks()) : "";
        String on = filter.order() == Order.DUE ? " on t.id = d.subject" : "";
        return due + "tips.reached t" + on + " where " + where(within(), all);
    }

    private String within() {
        if (units.size() == 1) {
            parameters.put("unit", units.getFirst());
            return "t.handling_unit = :unit";
        }
        return "t.handling_unit = any (:units)";
    }

    private static String where(String unit, List<String> all) {
        return all.isEmpty() ? unit : unit + " and " + String.join(" and ", all);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
