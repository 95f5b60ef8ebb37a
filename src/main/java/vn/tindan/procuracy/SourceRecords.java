package vn.tindan.procuracy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.shared.CountryTime;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.TipStatus;

/**
 * The registers of an area and the steps it took itself, as the histories of the sources of crime among its tips. What others
 * did it reads only while it has the tip; so how a tip stood when it came in is taken from the first step of its own that
 * moved it or passed it on, whenever that was, and from the tip of now only while none did. So a period reads the same for
 * ever.
 */
@Component
class SourceRecords {

    /** Tips that the area had in its registers and that were sources of crime at some time, as far as it knows. */
    private static final String OF_AREA = """
            with mine as (
                select e.*, p.full_name as unit_name from tips.register_entry e join geography.place p on p.id = e.unit
                where e.unit in (select accounts.units_within(:reach)) and e.entered_at < :end
            ), source as (
                select m.tip_id, t.status, t.outcome, t.legal_type
                from (select distinct tip_id from mine) m left join tips.tip t on t.id = m.tip_id
                  and t.handling_unit in (select accounts.units_within(:reach))
                where t.legal_type in ('DENUNCIATION', 'CRIME_REPORT') or exists (
                    select from tips.step s where s.tip_id = m.tip_id
                      and (s.from_type in ('DENUNCIATION', 'CRIME_REPORT')
                        or s.detail in ('LegalType.DENUNCIATION', 'LegalType.CRIME_REPORT')))
            )
            """;

    private final JdbcClient jdbc;

    SourceRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A source with its line, its history as it was known at the end of a day, and the type it had when it was owed. */
    record Known(UUID tip, Line line, LegalType type, SourceHistory history) {}

    /** The line under which the area has, or last had, a source; its state of now where it still is there. */
    record Line(
            UUID tip,
            String number,
            String unitName,
            Instant enteredAt,
            @Nullable TipStatus status,
            @Nullable String outcome,
            @Nullable LegalType type) {}

    private record Row(UUID tip, SourceStory.Event event) {}

    /** By the day on which they were entered. */
    List<Known> until(Jurisdiction jurisdiction, LocalDate to) {
        var rows = new HashMap<UUID, List<Row>>();
        rows(jurisdiction, to)
                .forEach(row ->
                        rows.computeIfAbsent(row.tip(), _ -> new ArrayList<>()).add(row));
        return lines(jurisdiction, to).stream()
                .flatMap(line -> known(line, rows))
                .toList();
    }

    private static Stream<Known> known(Line line, Map<UUID, List<Row>> rows) {
        var known = rows.getOrDefault(line.tip(), List.of());
        var read = SourceStory.of(known.stream().map(Row::event).toList());
        var type = read.type();
        return type == null ? Stream.of() : Stream.of(new Known(line.tip(), line, type, read.history()));
    }

    private List<Line> lines(Jurisdiction jurisdiction, LocalDate to) {
        return bind(jdbc.sql(OF_AREA + """
                select distinct on (m.tip_id) m.tip_id, m.number, m.year, m.unit_name, m.entered_at,
                       s.status, s.outcome, s.legal_type
                from mine m join source s on s.tip_id = m.tip_id
                order by m.tip_id, m.entered_at desc
                """), jurisdiction, to)
                .query((row, _) -> new Line(
                        row.getObject("tip_id", UUID.class),
                        row.getInt("number") + "/" + row.getInt("year"),
                        row.getString("unit_name"),
                        row.getTimestamp("entered_at").toInstant(),
                        row.getString("status") == null ? null : TipStatus.valueOf(row.getString("status")),
                        row.getString("outcome"),
                        type(row.getString("legal_type"))))
                .list()
                .stream()
                .sorted(Comparator.comparing(Line::enteredAt).thenComparing(Line::number))
                .toList();
    }

    /**
     * Entering, leaving and every step of its own that moved it, in the order of what happened. A stay begins where a tip
     * comes in from beyond the area, and the next one ends it, also one that began after the period.
     */
    private List<Row> rows(Jurisdiction jurisdiction, LocalDate to) {
        return bind(jdbc.sql(OF_AREA + """
                , reach as (
                    select accounts.units_within(:reach) as unit
                ), stay as (
                    select m.*, m.came_from is null or m.came_from not in (select unit from reach) as begins, (
                        select min(n.entered_at) from tips.register_entry n
                        where n.tip_id = m.tip_id and n.entered_at > m.entered_at
                          and n.unit in (select unit from reach) and n.came_from not in (select unit from reach)) as next_at
                    from mine m
                )
                select m.tip_id, null::uuid as id, m.entered_at as at, 'ENTER' as step, null as detail, 0 as number,
                       null::uuid as undoes, stood.status, stood.type, stood.outcome
                from stay m join source s on s.tip_id = m.tip_id
                left join lateral (
                    select * from (
                        (select 0 as rank, x.from_status as status, x.from_type as type, x.from_outcome as outcome
                        from tips.step x
                        where x.tip_id = m.tip_id and x.from_status is not null and x.at >= m.entered_at
                          and (m.next_at is null or x.at < m.next_at) and x.handling_unit in (select unit from reach)
                        order by x.at, x.number limit 1)
                        union all
                        select 1, s.status, s.legal_type, s.outcome where m.next_at is null and s.status is not null
                    ) known order by rank limit 1
                ) stood on m.begins
                union all
                select m.tip_id, null, m.moved_at, 'LEAVE', null, 0, null, null, null, null
                from mine m join source s on s.tip_id = m.tip_id
                where m.moved_at < :end and m.moved_to not in (select unit from reach)
                union all
                select x.tip_id, x.id, x.at, x.step, coalesce(x.detail, 'Outcome.' || s.outcome), x.number,
                       x.undoes, null, null, null
                from tips.step x join source s on s.tip_id = x.tip_id
                where x.at < :end and x.handling_unit in (select unit from reach)
                  and (x.from_status is not null or x.step in ('CLASSIFY', 'RECLASSIFY', 'SUSPEND',
                    'RESUME', 'RESOLVE', 'SET_ASIDE', 'CONCLUDE_BY_CASE', 'REOPEN', 'MERGE'))
                order by at, number
                """), jurisdiction, to)
                .query((row, _) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        String step = row.getString("step");
        String detail = row.getString("detail");
        return new Row(
                row.getObject("tip_id", UUID.class),
                new SourceStory.Event(
                        row.getObject("id", UUID.class),
                        CountryTime.day(row.getTimestamp("at").toInstant()),
                        step,
                        step.endsWith("CLASSIFY") && detail != null ? type(detail.replace("LegalType.", "")) : null,
                        Cause.ending(step, detail),
                        row.getObject("undoes", UUID.class),
                        stood(row)));
    }

    private static SourceStory.@Nullable Stood stood(ResultSet row) throws SQLException {
        String status = row.getString("status");
        return status == null
                ? null
                : new SourceStory.Stood(type(row.getString("type")), Cause.standing(status, row.getString("outcome")));
    }

    private static @Nullable LegalType type(@Nullable String name) {
        return name == null ? null : LegalType.valueOf(name);
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec sql, Jurisdiction jurisdiction, LocalDate to) {
        return sql.param("reach", jurisdiction.reach())
                .param("end", CountryTime.startOf(to.plusDays(1)).atOffset(ZoneOffset.UTC));
    }
}
