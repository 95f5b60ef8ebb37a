package vn.tindan.figures;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.audit.Actor;
import vn.tindan.figures.EnteredFigures.Entered;
import vn.tindan.figures.entry.EntryColumns;
import vn.tindan.figures.entry.EntryColumns.Column;
import vn.tindan.figures.entry.EntryRules;
import vn.tindan.geography.UnitId;

/**
 * Many figures of one file, entered by the rules of {@link EnteredFigures} but a thousand at a time, and taken back as one.
 * Within a transaction of the caller, who tells the trail of the file and not of every figure.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FigureBatches {

    private final JdbcClient jdbc;
    private final EntryRules rules;
    private final Clock clock;

    FigureBatches(JdbcClient jdbc, EntryRules rules, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
    }

    /** One figure to be entered. */
    public record Line(UnitId unit, Period period, String indicator, Entered entered) {

        String cell() {
            return unit + "/" + period.from() + "/" + period.to() + "/" + indicator;
        }
    }

    /** One figure whose paper names no period: its words, as they stand there. */
    public record Undated(UnitId unit, String period, String indicator, Figure figure, String source) {}

    /** Nobody else enters figures until the file is in, or none of it. To be called first. */
    public void begin() {
        jdbc.sql("lock table figures.entered_figure in share row exclusive mode")
                .update();
    }

    /** No cell twice in one file. */
    public void enter(UUID batch, List<Line> given) {
        var lines = given.stream()
                .map(line -> new Line(
                        line.unit(),
                        line.period(),
                        line.indicator(),
                        line.entered().by(rules.check(line.unit(), line.period(), line.indicator(), line.entered()))))
                .toList();
        var replaced = supersede(lines);
        jdbc.sql("""
                insert into figures.entered_figure
                    (unit, from_day, to_day, as_of, convention, indicator, definition, value, qualifier, word,
                     source, status, is_implied, entered_at, entered_by, is_current, batch, replaces)
                select unit, cast(from_day as date), cast(to_day as date), cast(as_of as date), convention, indicator,
                       cast(definition as integer), cast(value as numeric), qualifier, word, source, status,
                       cast(implied as boolean), :at, :by, true, :batch, cast(replaced as bigint)
                from unnest(:unit, :from, :to, :asOf, :convention, :indicator, :definition, :value, :qualifier, :word,
                            :source, :status, :implied, :replaced)
                    as line (unit, from_day, to_day, as_of, convention, indicator, definition, value, qualifier, word,
                             source, status, implied, replaced)
                """)
                .params(EntryColumns.of(
                        lines,
                        new Column<>("unit", Line::unit),
                        new Column<>("from", line -> line.period().from()),
                        new Column<>("to", line -> line.period().to()),
                        new Column<>("asOf", line -> line.period().asOf()),
                        new Column<>("convention", line -> line.period().convention()),
                        new Column<>("indicator", Line::indicator),
                        new Column<>("definition", line -> line.entered().definition()),
                        new Column<>("value", line -> line.entered().figure().value()),
                        new Column<>(
                                "qualifier", line -> line.entered().figure().qualifier()),
                        new Column<>("word", line -> line.entered().figure().word()),
                        new Column<>("source", line -> line.entered().source()),
                        new Column<>("status", line -> line.entered().status()),
                        new Column<>("implied", line -> line.entered().isImplied()),
                        new Column<>("replaced", line -> replaced.get(line.cell()))))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Actor.current().actorName())
                .param("batch", batch)
                .update();
    }

    private HashMap<String, Long> supersede(List<Line> lines) {
        var replaced = new HashMap<String, Long>();
        jdbc.sql("""
                update figures.entered_figure e set is_current = false
                from unnest(:unit, :from, :to, :indicator) as line (unit, from_day, to_day, indicator)
                where e.unit = line.unit and e.from_day = cast(line.from_day as date)
                  and e.to_day = cast(line.to_day as date) and e.indicator = line.indicator and e.is_current
                returning e.id, e.unit || '/' || e.from_day || '/' || e.to_day || '/' || e.indicator as cell
                """)
                .params(EntryColumns.of(
                        lines,
                        new Column<>("unit", Line::unit),
                        new Column<>("from", line -> line.period().from()),
                        new Column<>("to", line -> line.period().to()),
                        new Column<>("indicator", Line::indicator)))
                .query(row -> {
                    replaced.put(row.getString("cell"), row.getLong("id"));
                });
        return replaced;
    }

    public void enterUndated(UUID batch, List<Undated> lines) {
        jdbc.sql("""
                insert into figures.undated_figure
                    (unit, period, indicator, value, qualifier, word, source, batch, entered_at, entered_by)
                select unit, period, indicator, cast(value as numeric), qualifier, word, source, :batch, :at, :by
                from unnest(:unit, :period, :indicator, :value, :qualifier, :word, :source)
                    as line (unit, period, indicator, value, qualifier, word, source)
                """)
                .params(EntryColumns.of(
                        lines,
                        new Column<>("unit", Undated::unit),
                        new Column<>("period", Undated::period),
                        new Column<>("indicator", Undated::indicator),
                        new Column<>("value", line -> line.figure().value()),
                        new Column<>("qualifier", line -> line.figure().qualifier()),
                        new Column<>("word", line -> line.figure().word()),
                        new Column<>("source", Undated::source)))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Actor.current().actorName())
                .param("batch", batch)
                .update();
    }

    /**
     * What the file entered counts no more, and what stood in its place before stands again. A figure that was entered later
     * over one of the file's stays. How many of the file's still stood.
     */
    public int takeBack(UUID batch) {
        begin();
        jdbc.sql("delete from figures.undated_figure where batch = :batch")
                .param("batch", batch)
                .update();
        var taken = jdbc.sql("""
                update figures.entered_figure set is_current = false where batch = :batch and is_current returning id
                """).param("batch", batch).query(Long.class).list();
        jdbc.sql("insert into figures.taken_back (batch) values (:batch)")
                .param("batch", batch)
                .update();
        jdbc.sql("""
                with recursive stood as (
                    select replaces as id from figures.entered_figure where id = any (:taken)
                    union all
                    select o.replaces
                    from stood s
                    join figures.entered_figure o on o.id = s.id
                    join figures.taken_back t on t.batch = o.batch
                )
                insert into figures.entered_figure
                    (unit, from_day, to_day, as_of, convention, indicator, definition, value, qualifier, word,
                     source, status, is_implied, entered_at, entered_by, is_current, batch, replaces)
                select o.unit, o.from_day, o.to_day, o.as_of, o.convention, o.indicator, o.definition, o.value,
                       o.qualifier, o.word, o.source, o.status, o.is_implied, :at, :by, true, o.batch, o.replaces
                from stood s
                join figures.entered_figure o on o.id = s.id
                where not exists (select from figures.taken_back t where t.batch = o.batch)
                """)
                .param("taken", taken.toArray(Long[]::new))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Actor.current().actorName())
                .update();
        return taken.size();
    }
}
