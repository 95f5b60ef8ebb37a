package vn.tindan.geography.changes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.audit.Who;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.changes.plan.Action;
import vn.tindan.geography.changes.plan.Part;
import vn.tindan.geography.changes.plan.RowOfChange;
import vn.tindan.shared.CountryTime;

/** Reads changes as they were entered, for administrators of the province they happen in and above. */
@Component
public class ChangeList {

    /** Changes on one page. */
    public static final int PAGE = 20;

    private static final String CHANGES = """
            select c.id, c.number, c.unit, c.day, c.basis, c.entered_at, c.entered_by, c.passed_on_at,
                   c.taken_back_at, c.taken_back_by, c.taken_back_why, c.version, p.full_name as province,
                   (select count(*) from geography.change_row r where r.change = c.id) as rows
            from geography.change c join geography.place p on p.id = c.unit
            where (cast(:reach as text) in (c.unit, 'v2-00'))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ChangeList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where a change stands. */
    public enum State {
        PLANNED,
        IN_FORCE,
        TAKEN_BACK
    }

    /** One change without its rows. */
    public record Change(
            UUID id,
            long number,
            UnitId unit,
            String province,
            LocalDate day,
            String basis,
            int rows,
            State state,
            Instant enteredAt,
            String enteredBy,
            @Nullable Instant passedOnAt,
            @Nullable Instant takenBackAt,
            @Nullable String takenBackBy,
            @Nullable String takenBackWhy,
            int version) {

        public boolean isTakenBack() {
            return state == State.TAKEN_BACK;
        }
    }

    /** Who entered a change or took one back, by the name of today. */
    public Who who(String actor) {
        return jdbc.sql("select username, name from accounts.named where username = :actor")
                .param("actor", actor)
                .query((row, _) -> Who.of(row, "username", "name"))
                .optional()
                .orElseGet(() -> new Who(actor, actor));
    }

    /** Work that went with a unit to its heir. */
    public record Handover(UnitId former, UnitId heir, String work, long amount) {}

    /** The latest first; one more than a page tells that there is another. Pages begin at 0. */
    public List<Change> page(@Nullable String reach, int page) {
        return jdbc.sql(CHANGES + "order by c.number desc limit :limit offset :offset")
                .param("reach", reach)
                .param("limit", PAGE + 1)
                .param("offset", page * PAGE)
                .query((row, _) -> change(row))
                .list();
    }

    public Optional<Change> find(@Nullable String reach, UUID id) {
        return jdbc.sql(CHANGES + "and c.id = :id")
                .param("reach", reach)
                .param("id", id)
                .query((row, _) -> change(row))
                .optional();
    }

    /** The next whose day has come and whose work still lies with those that ceased. */
    Optional<Change> nextDue(LocalDate today) {
        return jdbc.sql("""
                select id from geography.change
                where passed_on_at is null and taken_back_at is null and day <= :today
                order by day, number limit 1
                """)
                .param("today", today)
                .query(UUID.class)
                .optional()
                .flatMap(id -> find(UnitId.NATION_TODAY.toString(), id));
    }

    public List<RowOfChange> rows(UUID change) {
        return jdbc.sql("""
                select position, action, former, current, type, name, part, takes_work
                from geography.change_row where change = :change order by position
                """)
                .param("change", change)
                .query((row, _) -> rowOfChange(row))
                .list();
    }

    private static RowOfChange rowOfChange(ResultSet row) throws SQLException {
        var part = row.getString("part");
        return new RowOfChange(
                row.getInt("position"),
                Action.valueOf(row.getString("action")),
                unit(row.getString("former")),
                unit(row.getString("current")),
                row.getString("type"),
                row.getString("name"),
                part == null ? null : Part.valueOf(part),
                row.getBoolean("takes_work"));
    }

    private static @Nullable UnitId unit(@Nullable String id) {
        return id == null ? null : UnitId.parse(id);
    }

    public List<Handover> handovers(UUID change) {
        return jdbc.sql(
                        "select former, heir, work, amount from geography.handover where change = :change order by 1, 2, 3")
                .param("change", change)
                .query((row, _) -> new Handover(
                        UnitId.parse(row.getString("former")),
                        UnitId.parse(row.getString("heir")),
                        row.getString("work"),
                        row.getLong("amount")))
                .list();
    }

    private Change change(ResultSet row) throws SQLException {
        var day = row.getObject("day", LocalDate.class);
        var takenBack = instant(row, "taken_back_at");
        return new Change(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                UnitId.parse(row.getString("unit")),
                row.getString("province"),
                day,
                row.getString("basis"),
                row.getInt("rows"),
                takenBack != null
                        ? State.TAKEN_BACK
                        : day.isAfter(CountryTime.today(clock)) ? State.PLANNED : State.IN_FORCE,
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getString("entered_by"),
                instant(row, "passed_on_at"),
                takenBack,
                row.getString("taken_back_by"),
                row.getString("taken_back_why"),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
