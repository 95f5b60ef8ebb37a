package vn.tindan.tips;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Wall;
import vn.tindan.shared.NotFound;
import vn.tindan.tips.terms.Outcome;
import vn.tindan.tips.terms.TipStatus;

/** How far a tip has come, read for whoever has opened it by its receipt: nothing of its words. */
@Component
class TipStandings {

    private final JdbcClient jdbc;
    private final Wall wall;

    TipStandings(JdbcClient jdbc, Wall wall) {
        this.jdbc = jdbc;
        this.wall = wall;
    }

    /** What of a tip is shared by all that were merged into one. */
    record Standing(
            TipStatus status,
            String unitName,
            @Nullable Outcome outcome,
            @Nullable LocalDate outcomeOn) {}

    /** What of a tip stays its own, merged or not. */
    record Own(
            byte @Nullable [] key,
            Instant receivedAt,
            @Nullable UUID mergedInto,
            Standing standing) {}

    /** Not found where it was closed since. */
    Own own(TipTracking.Opened opened) {
        wall.show(opened.digest());
        return jdbc.sql("""
                        select t.data_key, t.received_at, t.merged_into, t.status, t.outcome, t.outcome_on,
                            p.full_name as unit_name
                        from tips.tip t join geography.place p on p.id = t.handling_unit
                        where t.id = :tip and not exists (
                            select from tips.opening o where o.tip_id = t.id and o.closed_through >= :times)
                        """)
                .param("tip", opened.tip())
                .param("times", opened.times())
                .query((row, _) -> new Own(
                        row.getBytes("data_key"),
                        row.getTimestamp("received_at").toInstant(),
                        row.getObject("merged_into", UUID.class),
                        standing(row)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** How far the matter has come, and no word of the tip that this one was merged into. */
    Standing of(UUID main) {
        wall.open();
        return jdbc.sql("""
                select t.status, t.outcome, t.outcome_on, p.full_name as unit_name
                from tips.tip t join geography.place p on p.id = t.handling_unit
                where t.id = :main
                """)
                .param("main", main)
                .query((row, _) -> standing(row))
                .single();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Standing(
                TipStatus.valueOf(row.getString("status")),
                row.getString("unit_name"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getObject("outcome_on", LocalDate.class));
    }
}
