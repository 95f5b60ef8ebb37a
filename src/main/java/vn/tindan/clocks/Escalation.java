package vn.tindan.clocks;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Wall;
import vn.tindan.geography.UnitId;

/**
 * Tells of clocks that ran out: the chief of the unit at the next round, the province when it has gone on for some days.
 * Each is told of a clock once; what they see is one line of how many there are.
 */
@Component
public class Escalation {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final Wall wall;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Escalation(JdbcClient jdbc, Wall wall, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.wall = wall;
        this.events = events;
        this.clock = clock;
    }

    /** Who is told. */
    public enum Level {
        CHIEF,
        PROVINCE
    }

    private record Late(UUID clock, UUID subject, UnitId unit) {}

    /** One round over what is late, on one instance at a time; returns how many were told of. */
    @Transactional
    public int tell() {
        if (!jdbc.sql("select pg_try_advisory_xact_lock(hashtext('clocks.escalation'))")
                .query(Boolean.class)
                .single()) {
            return 0;
        }
        wall.open();
        return tell(Level.CHIEF, 0) + tell(Level.PROVINCE, provinceAfterDays());
    }

    private int tell(Level level, int afterDays) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var late = jdbc.sql("""
                select c.id, c.subject, c.handling_unit from clocks.clock c
                where c.met_at is null and c.dropped_at is null and c.due_at <= :since
                  and not exists (select from clocks.escalation e where e.clock_id = c.id and e.level = :level)
                order by c.due_at limit :batch
                """)
                .param("since", now.minusDays(afterDays))
                .param("level", level.name())
                .param("batch", BATCH)
                .query((row, _) -> new Late(
                        row.getObject("id", UUID.class),
                        row.getObject("subject", UUID.class),
                        UnitId.parse(row.getString("handling_unit"))))
                .list();
        for (var one : late) {
            jdbc.sql("insert into clocks.escalation (clock_id, level, at) values (:clock, :level, :at)")
                    .param("clock", one.clock())
                    .param("level", level.name())
                    .param("at", Timestamp.from(now.toInstant()))
                    .update();
            events.publishEvent(new ClockEvent.Escalated(one.subject(), one.unit(), level));
        }
        return late.size();
    }

    private int provinceAfterDays() {
        return jdbc.sql("select province_after_days from clocks.escalation_rule")
                .query(Integer.class)
                .single();
    }
}
