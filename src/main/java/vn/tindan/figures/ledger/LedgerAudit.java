package vn.tindan.figures.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares the ledger with a recount from the base rows, and repairs it while the service goes on. */
@Component
public class LedgerAudit {

    /** As many as it takes to see what is wrong. */
    private static final int SHOWN = 1000;

    /** That make everything anew between them; one more holds the rest up. */
    private static final int SESSIONS = 2;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    LedgerAudit(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
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

    private record Stretch(String fromDay, String toDay) {}

    /**
     * Makes every cell what the base rows say, and says how many were not. Folding and any other rebuild wait; writers and
     * readers do not. Days and half-months are made right by {@value #SESSIONS} sessions, each at one go, the years when all
     * of them are; until then a year may show what it did before.
     *
     * @throws IllegalStateException if a session fails: what the others did stays, and a later rebuild does the rest
     */
    public int rebuild() {
        return Objects.requireNonNull(transaction.execute(_ -> {
            jdbc.sql("select figures.begin_rebuild()").query().singleRow();
            return rebuildDays()
                    + jdbc.sql("select figures.end_rebuild()")
                            .query(Integer.class)
                            .single();
        }));
    }

    private int rebuildDays() {
        try (var sessions = Executors.newVirtualThreadPerTaskExecutor()) {
            int corrected = 0;
            for (var share :
                    sessions.invokeAll(shares().stream().map(this::rebuilding).toList())) {
                corrected += share.get();
            }
            return corrected;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A part of the days could not be made anew", e.getCause());
        }
    }

    /** The stretches dealt to the sessions; the later ones hold more, so whoever takes the first of a round is the last of the next. */
    private Collection<List<Stretch>> shares() {
        var shares = new TreeMap<Integer, List<Stretch>>();
        var stretches = jdbc.sql("select from_day::text, to_day::text from figures.stretches() order by from_day desc")
                .query((row, _) -> new Stretch(row.getString("from_day"), row.getString("to_day")))
                .list();
        for (int next = 0; next < stretches.size(); next++) {
            int place = next % SESSIONS;
            boolean isBackwards = next / SESSIONS % 2 == 1;
            shares.computeIfAbsent(isBackwards ? SESSIONS - 1 - place : place, _ -> new ArrayList<>())
                    .add(stretches.get(next));
        }
        return shares.values();
    }

    private Callable<Integer> rebuilding(List<Stretch> share) {
        return () -> jdbc.sql("select figures.rebuild(:from::date[], :to::date[])")
                .param("from", share.stream().map(Stretch::fromDay).toArray(String[]::new))
                .param("to", share.stream().map(Stretch::toDay).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }
}
