package vn.tindan.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.figures.Coverage;
import vn.tindan.geography.UnitId;
import vn.tindan.returns.filing.FilingState;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.NotFound;

/** Who owes a return, who handed it in and when: for the levels above, round by round. */
@Service
@Transactional(readOnly = true)
public class ReturnBoard {

    /** Rounds on one page of the list. */
    public static final int PAGE = 24;

    /** Units on one page of a round. */
    public static final int LINES = 50;

    private static final String ROUNDS = """
            select r.id, f.name, r.from_day, r.to_day, r.due_on,
                   count(*) as due,
                   count(*) filter (where g.state in ('SUBMITTED', 'ACCEPTED', 'LOCKED')) as reported,
                   count(*) filter (where g.state in ('ACCEPTED', 'LOCKED')) as accepted,
                   count(*) filter (where g.state = 'SUBMITTED') as waiting,
                   count(*) filter (where cast(g.submitted_at at time zone 'Asia/Ho_Chi_Minh' as date) <= r.due_on) as on_time
            from returns.round r
            join returns.form f on f.id = r.form_id
            join returns.filing g on g.round_id = r.id
            where g.unit in (select accounts.units_within(:reach))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReturnBoard(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One round of a form over the units within reach. */
    public record Round(
            UUID id,
            String form,
            String period,
            LocalDate dueOn,
            Coverage reported,
            int accepted,
            int waiting,
            int onTime,
            boolean isOver) {

        /** Of the whole, for a bar: 0 to 100. */
        public int percent() {
            return reported.due() == 0 ? 0 : reported.reported() * 100 / reported.due();
        }
    }

    /** One unit in a round. */
    public record Line(
            UUID filing,
            UnitId unit,
            String place,
            FilingState state,
            int version,
            @Nullable LocalDate submittedOn,
            boolean isLate,
            int notes,
            @Nullable Instant remindedAt) {}

    /** The rounds that reach units within reach, the latest first; pages begin at 0. */
    public List<Round> rounds(Jurisdiction jurisdiction, int page) {
        return jdbc.sql(ROUNDS + """
                group by r.id, f.name order by r.to_day desc, f.name collate "vi-VN-x-icu", r.id
                limit :page offset :skipped
                """)
                .param("reach", jurisdiction.reach())
                .param("page", PAGE)
                .param("skipped", page * PAGE)
                .query((row, _) -> round(row))
                .list();
    }

    public Round round(Jurisdiction jurisdiction, UUID id) {
        return jdbc.sql(ROUNDS + "and r.id = :id group by r.id, f.name")
                .param("reach", jurisdiction.reach())
                .param("id", id)
                .query((row, _) -> round(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The units of a round in the order of the alphabet, or only those in a state. */
    public List<Line> lines(Jurisdiction jurisdiction, UUID round, @Nullable FilingState state) {
        return lines(jurisdiction, round, state, Integer.MAX_VALUE, 0);
    }

    /** One page of them; pages begin at 0. */
    public List<Line> page(Jurisdiction jurisdiction, UUID round, @Nullable FilingState state, int page) {
        return lines(jurisdiction, round, state, LINES, page * LINES);
    }

    private List<Line> lines(
            Jurisdiction jurisdiction, UUID round, @Nullable FilingState state, int size, int skipped) {
        var today = CountryTime.today(clock);
        return jdbc.sql("""
                select g.id, g.unit, p.full_name, g.state, g.version, g.submitted_at, r.due_on,
                       (select count(*) from returns.cell c where c.filing_id = g.id and c.note <> '') as notes,
                       (select max(at) from returns.reminder m where m.round_id = r.id) as reminded_at
                from returns.filing g
                join returns.round r on r.id = g.round_id
                join geography.place p on p.id = g.unit
                where r.id = :round and g.unit in (select accounts.units_within(:reach))
                  and (cast(:state as text) is null or g.state = :state)
                order by p.name collate "vi-VN-x-icu", g.unit
                limit :size offset :skipped
                """)
                .param("size", size)
                .param("skipped", skipped)
                .param("round", round)
                .param("reach", jurisdiction.reach())
                .param("state", state == null ? null : state.name())
                .query((row, _) -> new Line(
                        row.getObject("id", UUID.class),
                        UnitId.parse(row.getString("unit")),
                        row.getString("full_name"),
                        FilingState.valueOf(row.getString("state")),
                        row.getInt("version"),
                        RowOfRound.submittedOn(row),
                        RowOfRound.isLate(row, today),
                        row.getInt("notes"),
                        RowOfRound.remindedAt(row)))
                .list();
    }

    private Round round(ResultSet row) throws SQLException {
        var to = row.getObject("to_day", LocalDate.class);
        return new Round(
                row.getObject("id", UUID.class),
                row.getString("name"),
                RowOfRound.period(row),
                row.getObject("due_on", LocalDate.class),
                new Coverage(row.getInt("reported"), row.getInt("due")),
                row.getInt("accepted"),
                row.getInt("waiting"),
                row.getInt("on_time"),
                !to.isAfter(CountryTime.today(clock)));
    }
}
