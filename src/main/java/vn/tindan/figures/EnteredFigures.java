package vn.tindan.figures;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.audit.Actor;
import vn.tindan.audit.Audited;
import vn.tindan.geography.UnitId;

/**
 * Figures that somebody entered for a unit and a period, each with the paper it was taken from: imports of earlier years
 * and returns. Nothing is overwritten: a later entry takes the place of the earlier one, which stays to be read.
 */
@Component
@Transactional
public class EnteredFigures {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EnteredFigures(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
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
     */
    public record Entered(Figure figure, String source, Status status, boolean isImplied) {}

    /** What was entered, for the audit trail. */
    public record Recorded(UnitId unit, Period period, String indicator) implements Audited {
        @Override
        public String action() {
            return "figure.entered";
        }

        @Override
        public String subject() {
            return "figure:" + unit + "/" + period.from() + "/" + period.to() + "/" + indicator;
        }

        @Override
        public String concernedUnit() {
            return unit.toString();
        }
    }

    public void record(UnitId unit, Period period, String indicator, Entered entered) {
        jdbc.sql("""
                update figures.entered_figure set is_current = false
                where unit = :unit and from_day = :from and to_day = :to and indicator = :indicator and is_current
                """)
                .params(Map.of(
                        "unit", unit.toString(), "from", period.from(), "to", period.to(), "indicator", indicator))
                .update();
        var figure = entered.figure();
        jdbc.sql("""
                insert into figures.entered_figure
                    (unit, from_day, to_day, indicator, value, qualifier, word, source, status, is_implied,
                     entered_at, entered_by, is_current)
                values (:unit, :from, :to, :indicator, :value, :qualifier, :word, :source, :status, :implied,
                        :at, :by, true)
                """)
                .param("unit", unit.toString())
                .param("from", period.from())
                .param("to", period.to())
                .param("indicator", indicator)
                .param("value", figure.value())
                .param("qualifier", figure.qualifier().name())
                .param("word", figure.word())
                .param("source", entered.source())
                .param("status", entered.status().name())
                .param("implied", entered.isImplied())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Actor.current().actorName())
                .update();
        events.publishEvent(new Recorded(unit, period, indicator));
    }

    /** What stands for exactly this unit and exactly these days, by indicator. */
    @Transactional(readOnly = true)
    public Map<String, Entered> find(UnitId unit, Period period) {
        var found = new HashMap<String, Entered>();
        jdbc.sql("""
                select indicator, value, qualifier, word, source, status, is_implied
                from figures.entered_figure
                where unit = :unit and from_day = :from and to_day = :to and is_current
                """)
                .params(Map.of("unit", unit.toString(), "from", period.from(), "to", period.to()))
                .query(row -> {
                    found.put(
                            row.getString("indicator"),
                            new Entered(
                                    new Figure(
                                            row.getBigDecimal("value"),
                                            Qualifier.valueOf(row.getString("qualifier")),
                                            row.getString("word")),
                                    row.getString("source"),
                                    Status.valueOf(row.getString("status")),
                                    row.getBoolean("is_implied")));
                });
        return found;
    }
}
