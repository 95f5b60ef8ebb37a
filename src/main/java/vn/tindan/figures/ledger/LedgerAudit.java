package vn.tindan.figures.ledger;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares the ledger with a recount from the base rows, and repairs it while the service goes on. */
@Component
public class LedgerAudit {

    /** As many as it takes to see what is wrong. */
    private static final int SHOWN = 1000;

    private final JdbcClient jdbc;

    LedgerAudit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A cell that holds something else than the base rows say; its period is the first day of a half-month, a day, or a year. */
    public record Difference(String area, String period, String indicator, BigDecimal kept, BigDecimal expected) {}

    /** The cells that differ, the first thousand of them; none if all is well. */
    public List<Difference> verify() {
        return jdbc.sql("""
                        select area, case when bucket is null then calendar || ' ' || year else concat_ws(' ', calendar, bucket) end
                            as period, indicator, kept, expected
                        from figures.differences()
                        order by area, period, indicator
                        limit :shown
                        """)
                .param("shown", SHOWN)
                .query((row, _) -> new Difference(
                        row.getString("area"),
                        row.getString("period"),
                        row.getString("indicator"),
                        row.getBigDecimal("kept"),
                        row.getBigDecimal("expected")))
                .list();
    }

    /** Makes every cell what the base rows say, and says how many were not. Folding waits; writers and readers do not. */
    public int rebuild() {
        return jdbc.sql("select figures.rebuild()").query(Integer.class).single();
    }
}
