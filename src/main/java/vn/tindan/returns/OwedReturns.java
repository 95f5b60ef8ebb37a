package vn.tindan.returns;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.figures.Period;
import vn.tindan.figures.PeriodText;
import vn.tindan.geography.UnitId;
import vn.tindan.returns.filing.FilingState;
import vn.tindan.shared.CountryTime;

/** What a unit has to hand in now, by name and day and without a figure: for whoever reminds it. */
@Service
@Transactional(readOnly = true)
public class OwedReturns {

    /** So many days before its last day a return begins to be due. */
    public static final int DAYS_BEFORE = 3;

    /** So many days after its last day a late return is still told of; what is later is for the list on the screen. */
    public static final int DAYS_AFTER = 60;

    private final JdbcClient jdbc;
    private final Clock clock;

    OwedReturns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Why a return is to be handed in now. */
    public enum Why {
        LATE,
        SENT_BACK,
        DUE
    }

    /** One of them. */
    public record Owed(String form, String period, LocalDate dueOn, Why why) {}

    /**
     * What was sent back, then what is due within days, then what is late; each the earliest due first, also what a unit that
     * ceased left to this one. Nothing of a form that is closed.
     */
    public List<Owed> by(UnitId unit) {
        var today = CountryTime.today(clock);
        return jdbc.sql("""
                select f.name || case when g.unit = :unit then '' else ' (' || p.full_name || ')' end as name,
                       r.from_day, r.to_day, r.due_on, g.state
                from returns.filing g
                join returns.round r on r.id = g.round_id
                join returns.form f on f.id = r.form_id
                join geography.place p on p.id = g.unit
                where (g.unit = :unit or g.unit in (select former from geography.taken_over where heir = :unit))
                  and (g.state in ('OPEN', 'DRAFT') and r.due_on between :oldest and :soon or g.state = 'SENT_BACK')
                  and (f.closed_on is null or f.closed_on > :today)
                order by g.state <> 'SENT_BACK', r.due_on < :today, r.due_on, f.name, r.from_day, g.unit
                """)
                .param("unit", unit.toString())
                .param("today", today)
                .param("oldest", today.minusDays(DAYS_AFTER))
                .param("soon", today.plusDays(DAYS_BEFORE))
                .query((row, _) -> {
                    var dueOn = row.getObject("due_on", LocalDate.class);
                    var period = Period.of(
                            row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class));
                    return new Owed(
                            row.getString("name"),
                            PeriodText.name(period).orElseGet(() -> PeriodText.span(period)),
                            dueOn,
                            why(FilingState.valueOf(row.getString("state")), dueOn.isBefore(today)));
                })
                .list();
    }

    private static Why why(FilingState state, boolean isLate) {
        if (state == FilingState.SENT_BACK) {
            return Why.SENT_BACK;
        }
        return isLate ? Why.LATE : Why.DUE;
    }
}
