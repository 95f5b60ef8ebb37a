package vn.tindan.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.audit.Actor;
import vn.tindan.figures.entry.EntryRules;
import vn.tindan.figures.entry.FigureRecorded;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.RuleViolation;

/**
 * Figures that somebody entered for a unit and a period, each with the paper it was taken from: imports of earlier years
 * and returns. Nothing is overwritten: a later entry takes the place of the earlier one, which stays to be read.
 */
@Component
@Transactional
public class EnteredFigures {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final EntryRules rules;
    private final Clock clock;

    EnteredFigures(JdbcClient jdbc, ApplicationEventPublisher events, EntryRules rules, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.rules = rules;
        this.clock = clock;
    }

    /** How final a figure is (Luật Thống kê, art. 48): ước tính, sơ bộ, chính thức. */
    public enum Status {
        ESTIMATE,
        PRELIMINARY,
        OFFICIAL
    }

    /**
     * An entered figure.
     *
     * @param isImplied whether the source does not say it but it follows from what the source says
     * @param definition the version of the indicator's definition that it was counted by
     */
    public record Entered(Figure figure, String source, Status status, boolean isImplied, int definition) {

        /** Before it is recorded: by the definition of today. */
        static final int OF_TODAY = 0;

        public Entered(Figure figure, String source, Status status, boolean isImplied) {
            this(figure, source, status, isImplied, OF_TODAY);
        }

        Entered by(Indicator indicator) {
            return definition == OF_TODAY ? new Entered(figure, source, status, isImplied, indicator.version()) : this;
        }
    }

    /** What stood, or stands, for one unit, period and indicator. */
    public record Entry(Entered entered, LocalDate asOf, Instant at, String by, boolean isCurrent) {}

    /** Entering again what stands already changes nothing, so that an import may be repeated. */
    public void record(UnitId unit, Period period, String indicator, Entered entered) {
        var entry = entered.by(rules.check(unit, period, indicator, entered));
        waitForOthers(unit, period, indicator);
        boolean stands = history(unit, period, indicator).stream()
                .anyMatch(known -> known.isCurrent()
                        && known.entered().equals(entry)
                        && known.asOf().equals(period.asOf()));
        if (stands) {
            return;
        }
        supersede(unit, period, indicator);
        insert(unit, period, indicator, entry);
        events.publishEvent(new FigureRecorded(unit, period, indicator));
    }

    /** Whether such a figure could be entered: {@link RuleViolation} says why not, and whoever asks goes on. */
    @Transactional(propagation = Propagation.SUPPORTS, noRollbackFor = RuleViolation.class)
    public void check(UnitId unit, Period period, String indicator, Figure figure) {
        rules.check(unit, period, indicator, new Entered(figure, "-", Status.PRELIMINARY, false));
    }

    /** The same of a figure whose paper names no period. */
    @Transactional(propagation = Propagation.SUPPORTS, noRollbackFor = RuleViolation.class)
    public void checkUndated(String indicator, Figure figure) {
        rules.checkFigure(indicator, figure);
    }

    /** What stands counts no more; it stays to be read. Why is told by whoever withdraws it. */
    public void withdraw(UnitId unit, Period period, String indicator) {
        waitForOthers(unit, period, indicator);
        supersede(unit, period, indicator);
    }

    /** What stands for exactly this unit and exactly these days, by indicator. */
    @Transactional(readOnly = true)
    public Map<String, Entered> find(UnitId unit, Period period) {
        return find(List.of(unit), period).getOrDefault(unit, Map.of());
    }

    /** The same of several units; one without entries is not listed. */
    @Transactional(readOnly = true)
    public Map<UnitId, Map<String, Entered>> find(Collection<UnitId> units, Period period) {
        if (units.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<UnitId, Map<String, Entered>>();
        jdbc.sql("""
                select unit, indicator, value, qualifier, word, source, status, is_implied, definition
                from figures.entered_figure
                where unit in (:units) and from_day = :from and to_day = :to and is_current
                """)
                .param("units", units.stream().map(UnitId::toString).toList())
                .param("from", period.from())
                .param("to", period.to())
                .query(row -> {
                    found.computeIfAbsent(UnitId.parse(row.getString("unit")), _ -> new HashMap<>())
                            .put(row.getString("indicator"), entered(row));
                });
        return found;
    }

    /** All that was ever entered for it, the latest first. */
    @Transactional(readOnly = true)
    public List<Entry> history(UnitId unit, Period period, String indicator) {
        return jdbc.sql("""
                select value, qualifier, word, source, status, is_implied, definition,
                       as_of, entered_at, entered_by, is_current
                from figures.entered_figure
                where unit = :unit and from_day = :from and to_day = :to and indicator = :indicator
                order by id desc
                """)
                .params(key(unit, period, indicator))
                .query((row, _) -> new Entry(
                        entered(row),
                        row.getObject("as_of", LocalDate.class),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                        row.getString("entered_by"),
                        row.getBoolean("is_current")))
                .list();
    }

    /** Two who enter the same figure at once do it one after the other. */
    private void waitForOthers(UnitId unit, Period period, String indicator) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:cell, 0))")
                .param("cell", new FigureRecorded(unit, period, indicator).subject())
                .query(_ -> {});
    }

    private void supersede(UnitId unit, Period period, String indicator) {
        jdbc.sql("""
                update figures.entered_figure set is_current = false
                where unit = :unit and from_day = :from and to_day = :to and indicator = :indicator and is_current
                """).params(key(unit, period, indicator)).update();
    }

    private void insert(UnitId unit, Period period, String indicator, Entered entry) {
        var figure = entry.figure();
        jdbc.sql("""
                insert into figures.entered_figure
                    (unit, from_day, to_day, as_of, convention, indicator, definition, value, qualifier, word,
                     source, status, is_implied, entered_at, entered_by, is_current)
                values (:unit, :from, :to, :asOf, :convention, :indicator, :definition, :value, :qualifier, :word,
                        :source, :status, :implied, :at, :by, true)
                """)
                .params(key(unit, period, indicator))
                .param("asOf", period.asOf())
                .param("convention", period.convention().name())
                .param("definition", entry.definition())
                .param("value", figure.value())
                .param("qualifier", figure.qualifier().name())
                .param("word", figure.word())
                .param("source", entry.source())
                .param("status", entry.status().name())
                .param("implied", entry.isImplied())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Actor.current().actorName())
                .update();
    }

    private static Map<String, Object> key(UnitId unit, Period period, String indicator) {
        return Map.of("unit", unit.toString(), "from", period.from(), "to", period.to(), "indicator", indicator);
    }

    private static Entered entered(ResultSet row) throws SQLException {
        return new Entered(
                new Figure(
                        row.getBigDecimal("value"),
                        Qualifier.valueOf(row.getString("qualifier")),
                        row.getString("word")),
                row.getString("source"),
                Status.valueOf(row.getString("status")),
                row.getBoolean("is_implied"),
                row.getInt("definition"));
    }
}
