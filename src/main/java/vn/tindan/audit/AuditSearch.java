package vn.tindan.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.shared.CountryTime;

/**
 * Looks through the trail for an auditor: what was done in their unit and below, by its officers or about it. Looking is a
 * line of the trail too.
 */
@Service
@Transactional
public class AuditSearch {

    /** Lines on one page. */
    public static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    AuditSearch(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * What to look for; what is null is anything. An action that ends in a point is all of its kind ({@code tip.}). Lines
     * older than {@code before} only, for the next page.
     */
    public record Filter(
            @Nullable String actor,
            @Nullable String unit,
            @Nullable String action,
            @Nullable String subject,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Long before) {}

    /** One line, without its hash. */
    public record Line(
            long number,
            Instant at,
            Who who,
            @Nullable String role,
            @Nullable String unit,
            String action,
            String subject,
            @Nullable String concernedUnit,
            @Nullable String reason) {}

    public List<Line> find(Actor auditor, Filter filter) {
        var lines = jdbc.sql("""
                select e.number, e.at, e.actor, n.name as actor_name, e.role, e.action, e.subject, e.reason,
                       coalesce(u.full_name, e.unit) as unit, coalesce(c.full_name, e.concerned_unit) as concerned_unit
                from audit.entry e
                left join accounts.named n on n.username = e.actor
                left join geography.place u on u.id = e.unit
                left join geography.place c on c.id = e.concerned_unit
                where (:reach = 'v2-00' or e.unit in (select accounts.units_within(:reach))
                       or e.concerned_unit in (select accounts.units_within(:reach)))
                  and (cast(:actor as text) is null or e.actor = :actor)
                  and (cast(:unit as text) is null or e.unit = :unit or e.concerned_unit = :unit)
                  and (cast(:action as text) is null or e.action = :action
                       or right(:action, 1) = '.' and starts_with(e.action, :action))
                  and (cast(:subject as text) is null or e.subject = :subject)
                  and (cast(:from as timestamptz) is null or e.at >= :from)
                  and (cast(:to as timestamptz) is null or e.at < :to)
                  and (cast(:before as bigint) is null or e.number < :before)
                order by e.number desc limit :page
                """)
                .param("reach", auditor.actorUnit() == null ? "" : auditor.actorUnit())
                .param("actor", filter.actor())
                .param("unit", filter.unit())
                .param("action", filter.action())
                .param("subject", filter.subject())
                .param("from", start(filter.from(), 0))
                .param("to", start(filter.to(), 1))
                .param("before", filter.before())
                .param("page", PAGE)
                .query((row, _) -> line(row))
                .list();
        events.publishEvent(new TrailRead(auditor.actorUnit()));
        return lines;
    }

    private static java.time.@Nullable OffsetDateTime start(@Nullable LocalDate day, int later) {
        return day == null
                ? null
                : day.plusDays(later).atStartOfDay(CountryTime.ZONE).toOffsetDateTime();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("number"),
                row.getTimestamp("at").toInstant(),
                Who.of(row, "actor", "actor_name"),
                row.getString("role"),
                row.getString("unit"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("concerned_unit"),
                row.getString("reason"));
    }

    /** Somebody looked through the trail. */
    public record TrailRead(@Nullable String unit) implements Audited {
        @Override
        public String action() {
            return "audit.read";
        }

        @Override
        public String subject() {
            return "audit:trail";
        }

        @Override
        public @Nullable String concernedUnit() {
            return unit;
        }
    }
}
