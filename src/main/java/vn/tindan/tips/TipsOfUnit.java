package vn.tindan.tips;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.changes.WorkOfUnits;
import vn.tindan.shared.CountryTime;
import vn.tindan.tips.terms.Grounds;
import vn.tindan.tips.terms.TipAction;

/** Every tip that is not closed goes on at the heir, in the state it is in and against the clocks that run. */
@Component
class TipsOfUnit implements WorkOfUnits {

    private final JdbcClient jdbc;
    private final TipSteps steps;
    private final RoutingDesk routing;
    private final Clock clock;

    TipsOfUnit(JdbcClient jdbc, TipSteps steps, RoutingDesk routing, Clock clock) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.routing = routing;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "tips";
    }

    @Override
    public long openAt(UnitId unit) {
        return jdbc.sql("select count(*) from tips.tip where handling_unit = :unit and status <> 'CLOSED'")
                .param("unit", unit.toString())
                .query(Long.class)
                .single();
    }

    @Override
    public long recordedAt(UnitId unit, LocalDate since) {
        return jdbc.sql("select count(*) from tips.tip where counted_unit = :unit and received_on >= :since")
                .param("unit", unit.toString())
                .param("since", since)
                .query(Long.class)
                .single();
    }

    @Override
    public long passOn(UnitId former, UnitId heir, LocalDate day) {
        var left = jdbc.sql("""
                select id from tips.tip where handling_unit = :unit and status <> 'CLOSED'
                order by received_at, id
                """)
                .param("unit", former.toString())
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
        int year = CountryTime.today(clock).getYear();
        for (var id : left) {
            steps.take(
                    steps.find(former, Objects.requireNonNull(id)),
                    new TipSteps.Step(TipAction.PASS_ON, Grounds.because(REASON), null, heir),
                    tip -> routing.passOn(tip, heir, year));
        }
        return left.size();
    }
}
