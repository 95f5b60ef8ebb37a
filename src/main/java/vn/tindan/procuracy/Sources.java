package vn.tindan.procuracy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.clocks.ClockReading;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.terms.DecisionClocks;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.TipStatus;

/** The sources of crime that an area owed in a period, from its registers and the steps it took; never what they say. */
@Service
@Transactional(readOnly = true)
public class Sources {

    private static final String OF_AREA = """
            with mine as (
                select e.*, p.full_name as unit_name from tips.register_entry e join geography.place p on p.id = e.unit
                where e.unit in (select accounts.units_within(:reach)) and e.entered_at < :end
            ), typed as (
                select m.tip_id, coalesce(
                    (select t.legal_type from tips.tip t where t.id = m.tip_id),
                    (select substr(s.detail, length('LegalType.') + 1) from tips.step s
                     where s.tip_id = m.tip_id and s.step in ('CLASSIFY', 'RECLASSIFY')
                     order by s.number desc limit 1)) as legal_type
                from (select distinct tip_id from mine) m
            ), source as (
                select * from typed where legal_type in ('DENUNCIATION', 'CRIME_REPORT')
            )
            """;

    private final JdbcClient jdbc;
    private final ClockReading clocks;
    private final ApplicationEventPublisher events;

    Sources(JdbcClient jdbc, ClockReading clocks, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.events = events;
    }

    /**
     * One source; its state of now only where it is still within the area.
     *
     * @param due the last day of the clock of the desk that ran at the end of the period; unknown until it is classified
     */
    public record Source(
            UUID tip,
            String number,
            String unitName,
            LegalType type,
            LocalDate receivedOn,
            @Nullable TipStatus status,
            @Nullable String outcome,
            @Nullable LocalDate due,
            boolean late,
            SourceHistory history)
            implements WorkingSet.Known {}

    /** The working set of a period and the sources that make it up. */
    public record Supervision(WorkingSet set, List<Source> sources) {}

    private record Entry(UUID tip, Instant at, Cause cause) {}

    private record Line(
            UUID tip,
            String number,
            String unitName,
            LegalType type,
            Instant enteredAt,
            @Nullable TipStatus status,
            @Nullable String outcome) {}

    @Transactional
    public Supervision of(Jurisdiction jurisdiction, LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            throw new RuleViolation("procuracy.rule.period-turned");
        }
        events.publishEvent(new SupervisionRead(jurisdiction.unit(), from, to));
        var histories = new HashMap<UUID, SourceHistory>();
        for (var entry : entries(jurisdiction, to)) {
            histories
                    .computeIfAbsent(entry.tip(), _ -> new SourceHistory())
                    .tell(CountryTime.day(entry.at()), entry.cause());
        }
        var end = CountryTime.startOf(to.plusDays(1));
        var ends = clocks.endsJustBefore(end, histories.keySet(), DecisionClocks.RULES);
        var sources = lines(jurisdiction, to).stream()
                .filter(line -> histories.containsKey(line.tip()))
                .map(line -> source(line, Objects.requireNonNull(histories.get(line.tip())), ends.get(line.tip()), to))
                .filter(source -> source.history().isOwedOn(from.minusDays(1))
                        || !source.history().within(from, to).isEmpty())
                .toList();
        return new Supervision(WorkingSet.of(sources, from, to), sources);
    }

    private static Source source(Line line, SourceHistory history, @Nullable Instant clock, LocalDate to) {
        var due = history.isOwedOn(to) && clock != null ? CountryTime.day(clock.minusNanos(1)) : null;
        return new Source(
                line.tip(),
                line.number(),
                line.unitName(),
                line.type(),
                CountryTime.day(line.enteredAt()),
                line.status(),
                line.outcome(),
                due,
                due != null && due.isBefore(to),
                history);
    }

    /** The line under which the area has, or last had, each source. */
    private List<Line> lines(Jurisdiction jurisdiction, LocalDate to) {
        return bind(jdbc.sql(OF_AREA + """
                select distinct on (m.tip_id) m.tip_id, m.number, m.year, m.unit_name, m.entered_at, s.legal_type,
                       t.status, t.outcome
                from mine m join source s on s.tip_id = m.tip_id
                left join tips.tip t on t.id = m.tip_id
                order by m.tip_id, m.entered_at desc
                """), jurisdiction, to)
                .query((row, _) -> new Line(
                        row.getObject("tip_id", UUID.class),
                        row.getInt("number") + "/" + row.getInt("year"),
                        row.getString("unit_name"),
                        LegalType.valueOf(row.getString("legal_type")),
                        row.getTimestamp("entered_at").toInstant(),
                        row.getString("status") == null ? null : TipStatus.valueOf(row.getString("status")),
                        row.getString("outcome")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Line::enteredAt).thenComparing(Line::number))
                .toList();
    }

    /** Entering, leaving and every step that was not taken back, in the order of what happened. */
    private List<Entry> entries(Jurisdiction jurisdiction, LocalDate to) {
        var all = new ArrayList<Entry>();
        bind(jdbc.sql(OF_AREA + """
                select m.tip_id, m.entered_at as at, 'ENTER' as step, null as to_status, null as detail, 0 as number
                from mine m join source s on s.tip_id = m.tip_id
                union all
                select m.tip_id, m.moved_at, 'LEAVE', null, null, 0
                from mine m join source s on s.tip_id = m.tip_id
                where m.moved_at < :end and m.moved_to not in (select accounts.units_within(:reach))
                union all
                select x.tip_id, x.at, x.step, x.to_status, coalesce(x.detail, 'Outcome.' || t.outcome), x.number
                from tips.step x join source s on s.tip_id = x.tip_id left join tips.tip t on t.id = x.tip_id
                where x.at < :end and x.handling_unit in (select accounts.units_within(:reach)) and x.undoes is null
                  and x.step in ('SUSPEND', 'RESUME', 'RESOLVE', 'SET_ASIDE', 'CONCLUDE_BY_CASE', 'REOPEN', 'MERGE',
                      'UNMERGE')
                  and not exists (select from tips.step u where u.undoes = x.id)
                order by at, number
                """), jurisdiction, to).query(row -> {
            all.add(new Entry(
                    row.getObject("tip_id", UUID.class),
                    row.getTimestamp("at").toInstant(),
                    cause(row.getString("step"), row.getString("detail"))));
        });
        return all;
    }

    private static Cause cause(String step, @Nullable String detail) {
        return switch (step) {
            case "ENTER" -> Cause.RECEIVED;
            case "LEAVE" -> Cause.TRANSFERRED;
            case "SUSPEND" -> Cause.SUSPENDED;
            case "RESUME", "REOPEN", "UNMERGE" -> Cause.RESUMED;
            case "MERGE" -> Cause.MERGED;
            default ->
                "Outcome.PROSECUTED".equals(detail)
                        ? Cause.PROSECUTED
                        : "Outcome.NOT_PROSECUTED".equals(detail) ? Cause.NOT_PROSECUTED : Cause.OTHERWISE;
        };
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec sql, Jurisdiction jurisdiction, LocalDate to) {
        return sql.param("reach", jurisdiction.reach())
                .param("end", CountryTime.startOf(to.plusDays(1)).atOffset(ZoneOffset.UTC));
    }
}
