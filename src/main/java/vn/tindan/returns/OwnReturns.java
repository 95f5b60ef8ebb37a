package vn.tindan.returns;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.geography.UnitId;
import vn.tindan.returns.filing.FilingState;
import vn.tindan.shared.CountryTime;

/** What a unit owes itself, or has handed in; with that of the units whose work it took over. */
@Service
@Transactional(readOnly = true)
public class OwnReturns {

    /** On the one page there is. */
    private static final int MOST = 24;

    private final JdbcClient jdbc;
    private final Clock clock;

    OwnReturns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a unit owes or has handed in. */
    public record Owed(
            UUID id,
            String form,
            String period,
            LocalDate dueOn,
            FilingState state,
            boolean isLate,
            boolean isRunning,
            @Nullable Instant remindedAt) {}

    /** What is still to be done first, the earliest due first; then the latest that are done. */
    public List<Owed> of(UnitId unit) {
        var today = CountryTime.today(clock);
        return jdbc.sql("""
                select g.id, f.name || case when g.unit = :unit then '' else ' (' || p.full_name || ')' end as name,
                       r.from_day, r.to_day, r.due_on, g.state, g.submitted_at,
                       (select max(at) from returns.reminder m where m.round_id = r.id) as reminded_at
                from returns.filing g
                join returns.round r on r.id = g.round_id
                join returns.form f on f.id = r.form_id
                join geography.place p on p.id = g.unit
                where g.unit = :unit or g.unit in (select former from geography.taken_over where heir = :unit)
                order by g.state in ('SUBMITTED', 'ACCEPTED', 'LOCKED'),
                         case when g.state in ('SUBMITTED', 'ACCEPTED', 'LOCKED') then -(r.due_on - date '2000-01-01')
                              else r.due_on - date '2000-01-01' end, f.name
                limit :most
                """)
                .param("unit", unit.toString())
                .param("most", MOST)
                .query((row, _) -> new Owed(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        RowOfRound.period(row),
                        row.getObject("due_on", LocalDate.class),
                        FilingState.valueOf(row.getString("state")),
                        RowOfRound.isLate(row, today),
                        row.getObject("to_day", LocalDate.class).isAfter(today),
                        RowOfRound.remindedAt(row)))
                .list();
    }
}
