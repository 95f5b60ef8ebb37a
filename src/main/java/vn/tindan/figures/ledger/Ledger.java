package vn.tindan.figures.ledger;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves into the sums what base tables appended since. Any instance may do it, one does at a time, and nobody has to:
 * {@link Sums} reads right before and after.
 */
@Component
public class Ledger {

    private static final int BATCH = 100_000;

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Folds all that waits and says how many differences that were; none if another instance is at it. */
    public int fold() {
        int folded = 0;
        int batch;
        do {
            batch = jdbc.sql("select figures.fold(:most)")
                    .param("most", BATCH)
                    .query(Integer.class)
                    .single();
            folded += batch;
        } while (batch == BATCH);
        return folded;
    }

    /** Units that base tables name and geography does not know: what they contributed waits and is in no area's sum. */
    public List<String> unknownUnits() {
        return jdbc.sql("""
                        select distinct commune
                        from figures.delta
                        where not exists (select from figures.unit_area where unit = commune)
                        order by commune
                        """).query((row, _) -> row.getString("commune")).list();
    }
}
