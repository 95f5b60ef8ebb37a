package vn.tindan.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.audit.Actor;
import vn.tindan.audit.Who;
import vn.tindan.geography.UnitId;

/** The papers that took a number: by unit, year and type, without gaps. */
@Component
class PaperNumbers {

    private static final String LINES = """
            select p.*, n.name as maker from papers.paper p left join accounts.named n on n.username = p.made_by
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PaperNumbers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The number is taken last, as whoever takes one holds the row until the commit. */
    Papers.Line enter(UUID tip, PaperKind kind, UnitId unit, LocalDate day) {
        var id = UUID.randomUUID();
        int number = jdbc.sql("""
                insert into papers.register as r (unit, year, symbol, last_number) values (:unit, :year, :symbol, 1)
                on conflict (unit, year, symbol) do update set last_number = r.last_number + 1
                returning last_number
                """)
                .param("unit", unit.toString())
                .param("year", day.getYear())
                .param("symbol", kind.symbol())
                .query(Integer.class)
                .single();
        jdbc.sql("""
                insert into papers.paper (id, tip_id, kind, unit, year, symbol, number, signed_on, made_by, made_at)
                values (:id, :tip, :kind, :unit, :year, :symbol, :number, :day, :actor, :at)
                """)
                .param("id", id)
                .param("tip", tip)
                .param("kind", kind.name())
                .param("unit", unit.toString())
                .param("year", day.getYear())
                .param("symbol", kind.symbol())
                .param("number", number)
                .param("day", day)
                .param("actor", Actor.current().actorName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return find(tip, id).orElseThrow();
    }

    List<Papers.Line> of(UUID tip) {
        return jdbc.sql(LINES + "where p.tip_id = :tip order by p.made_at desc, p.id")
                .param("tip", tip)
                .query((row, _) -> line(row))
                .list();
    }

    Optional<Papers.Line> find(UUID tip, UUID paper) {
        return jdbc.sql(LINES + "where p.id = :id and p.tip_id = :tip")
                .param("id", paper)
                .param("tip", tip)
                .query((row, _) -> line(row))
                .optional();
    }

    private static Papers.Line line(ResultSet row) throws SQLException {
        return new Papers.Line(
                row.getObject("id", UUID.class),
                row.getObject("tip_id", UUID.class),
                PaperKind.valueOf(row.getString("kind")),
                UnitId.parse(row.getString("unit")),
                row.getInt("number"),
                row.getObject("signed_on", LocalDate.class),
                Who.of(row, "made_by", "maker"));
    }
}
