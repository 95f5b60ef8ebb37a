package vn.tindan.tips.register;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.geography.UnitId;

/**
 * The register of a unit (sổ tiếp nhận): numbers by unit and year, without gaps. Whoever takes one holds the row until
 * the commit, so it is taken last. A tip that is handed on keeps its line here, and gets another there.
 */
@Component
public class Register {

    private final JdbcClient jdbc;
    private final Clock clock;

    Register(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A line of a register: the number under which a unit has, or had, a tip. */
    public record Number(UnitId unit, int year, int number) {}

    /** Enters a tip that another unit handed on as the next of the unit and year. */
    public Number enter(UUID tip, UnitId unit, int year, UnitId cameFrom) {
        int number = next(unit, year);
        jdbc.sql("""
                insert into tips.register_entry (unit, year, number, tip_id, entered_at, came_from)
                values (:unit, :year, :number, :tip, :at, :from)
                """)
                .param("unit", unit.toString())
                .param("year", year)
                .param("number", number)
                .param("tip", tip)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("from", cameFrom.toString())
                .update();
        return new Number(unit, year, number);
    }

    /** Says on a tip's line where it went. */
    public void handOn(Number line, UnitId to) {
        jdbc.sql("""
                update tips.register_entry set moved_at = :at, moved_to = :to
                where unit = :unit and year = :year and number = :number
                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("to", to.toString())
                .param("unit", line.unit().toString())
                .param("year", line.year())
                .param("number", line.number())
                .update();
    }

    private int next(UnitId unit, int year) {
        return jdbc.sql("""
                insert into tips.register as r (unit, year, last_number) values (:unit, :year, 1)
                on conflict (unit, year) do update set last_number = r.last_number + 1
                returning last_number
                """)
                .param("unit", unit.toString())
                .param("year", year)
                .query(Integer.class)
                .single();
    }
}
