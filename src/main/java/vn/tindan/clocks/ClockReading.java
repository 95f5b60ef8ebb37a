package vn.tindan.clocks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the clocks of a subject to whoever reads the subject. */
@Service
@Transactional(readOnly = true)
public class ClockReading {

    private final JdbcClient jdbc;

    ClockReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Clocks.View> of(UUID subject, Instant now) {
        return jdbc.sql("""
                select c.*, v.basis, v.unit, v.count,
                       array(select e.level from clocks.escalation e where e.clock_id = c.id order by e.at) as told,
                       array(select h.old_due_at from clocks.change h where h.clock_id = c.id
                                           order by h.number) as earlier
                from clocks.clock c
                cross join lateral clocks.version_on(c.rule, (c.started_at at time zone 'Asia/Ho_Chi_Minh')::date) v
                where c.subject = :subject and c.dropped_at is null
                order by c.met_at is not null, c.due_at
                """)
                .param("subject", subject)
                .query((row, _) -> view(row, now))
                .list();
    }

    /**
     * When the clock that ran for each subject just before an instant was to end, as was known then: later extensions
     * and recounts do not touch it. Of several the one started last; none where nothing ran.
     */
    public Map<UUID, Instant> endsJustBefore(Instant end, Collection<UUID> subjects, Collection<String> rules) {
        var ends = new HashMap<UUID, Instant>();
        jdbc.sql("""
                select distinct on (c.subject) c.subject, coalesce(h.old_due_at, c.due_at) as due_at
                from clocks.clock c
                left join lateral (select h.old_rule, h.old_due_at from clocks.change h
                                   where h.clock_id = c.id and h.at >= :end order by h.number limit 1) h on true
                where c.subject = any (:subjects) and coalesce(h.old_rule, c.rule) = any (:rules)
                  and c.created_at < :end and coalesce(c.met_at, c.dropped_at, :end) >= :end
                order by c.subject, c.created_at desc
                """)
                .param("end", end.atOffset(ZoneOffset.UTC))
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("rules", rules.toArray(String[]::new))
                .query(row -> {
                    ends.put(
                            row.getObject("subject", UUID.class),
                            row.getTimestamp("due_at").toInstant());
                });
        return ends;
    }

    private static Clocks.View view(ResultSet row, Instant now) throws SQLException {
        var started = row.getTimestamp("started_at").toInstant();
        var due = row.getTimestamp("due_at").toInstant();
        var met = row.getTimestamp("met_at");
        var earlier = (Timestamp[]) row.getArray("earlier").getArray();
        return new Clocks.View(
                row.getString("rule"),
                row.getString("basis"),
                ClockUnit.valueOf(row.getString("unit")),
                row.getInt("count"),
                started,
                due,
                met == null ? null : met.toInstant(),
                Arrays.stream(earlier).map(Timestamp::toInstant).toList(),
                state(started, due, met == null ? null : met.toInstant(), now),
                Arrays.stream((String[]) row.getArray("told").getArray())
                        .map(Escalation.Level::valueOf)
                        .toList());
    }

    static Clocks.State state(Instant started, Instant due, @Nullable Instant met, Instant now) {
        if (met != null) {
            return met.isBefore(due) ? Clocks.State.MET : Clocks.State.MET_LATE;
        }
        if (!now.isBefore(due)) {
            return Clocks.State.LATE;
        }
        return now.isBefore(Deadline.amber(started, due)) ? Clocks.State.RUNNING : Clocks.State.AMBER;
    }
}
