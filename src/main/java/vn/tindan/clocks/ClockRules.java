package vn.tindan.clocks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.shared.CountryTime;

/** The limits of the law as rows of a table. */
@Component
class ClockRules {

    private final JdbcClient jdbc;

    ClockRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One limit, and by which other the law lets it be replaced. */
    record Rule(
            String id, ClockUnit unit, int count, @Nullable String extendedBy) {}

    /** As it applied when a clock started. */
    Rule get(String id, Instant start) {
        return jdbc.sql("select r.*, v.unit, v.count from clocks.rule r"
                        + " cross join lateral clocks.version_on(r.id, :day) v where r.id = :id")
                .param("id", id)
                .param("day", CountryTime.day(start))
                .query((row, _) -> of(row))
                .single();
    }

    static Rule of(ResultSet row) throws SQLException {
        return new Rule(
                row.getString("id"),
                ClockUnit.valueOf(row.getString("unit")),
                row.getInt("count"),
                row.getString("extended_by"));
    }

    Instant due(Instant start, Rule rule) {
        return Deadline.after(start, rule.unit(), rule.count(), HolidayCalendar.workingDays(jdbc));
    }
}
