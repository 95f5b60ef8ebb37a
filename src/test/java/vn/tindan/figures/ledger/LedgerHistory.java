package vn.tindan.figures.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.DateRange;

/**
 * A random life of the notes, the same for the same seed: two writers with transactions of their own, a folder, and after
 * every step the question whether what is kept is the truth, cell by cell and for any days.
 */
final class LedgerHistory implements AutoCloseable {

    private final long seed;
    private final Random random;
    private final List<LedgerWriter> writers;
    private final SingleConnectionDataSource observing;
    private final JdbcClient observer;
    private final Sums sums;
    private final List<String> areas;

    LedgerHistory(DataSource database, long seed) {
        this.seed = seed;
        random = new Random(seed);
        var lastNote = new AtomicInteger();
        writers = List.of(new LedgerWriter(database, lastNote, random), new LedgerWriter(database, lastNote, random));
        try {
            observing = new SingleConnectionDataSource(database.getConnection(), true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        observer = JdbcClient.create(observing);
        sums = new Sums(observer);
        areas = observer.sql("select distinct area from toy.within order by 1")
                .query((row, _) -> row.getString(1))
                .list();
    }

    void live(int steps) {
        for (int step = 0; step < steps; step++) {
            String done = random.nextInt(9) == 0
                    ? fold(one(List.of(1, 2, 5, Integer.MAX_VALUE)))
                    : one(writers).step();
            check("seed %d, step %d: %s".formatted(seed, step, done));
        }
        writers.forEach(LedgerWriter::commit);
        fold(null);
        check("seed %d, at its end".formatted(seed));
        assertThat(LedgerForTests.audit(observing).verify()).as("seed %d", seed).isEmpty();
    }

    private String fold(@Nullable Integer most) {
        observer.sql("select figures.fold(:most)")
                .param("most", most, Types.INTEGER)
                .query(Integer.class)
                .single();
        return "fold " + most;
    }

    private void check(String description) {
        assertThat(observer.sql("select * from toy.wrong").query().listOfRows())
                .as(description)
                .isEmpty();
        var area = UnitId.parse(one(areas));
        var from = someDay();
        var to = someDay();
        boolean flow = !to.isBefore(from);
        assertThat(plain(flow ? sums.flows(area, new DateRange(from, to)) : sums.stocks(area, to)))
                .as("%s; %s from %s to %s", description, area, flow ? from : "ever", to)
                .isEqualTo(counted(area, flow ? from : LocalDate.MIN, to));
    }

    private LocalDate someDay() {
        return LocalDate.parse(one(LedgerWriter.INSTANTS).substring(0, 10)).plusDays(random.nextInt(5) - 2);
    }

    private Map<String, BigDecimal> counted(UnitId area, LocalDate from, LocalDate to) {
        var counted = new HashMap<String, BigDecimal>();
        observer.sql("""
                        select indicator, sum(amount) as amount
                        from toy.truth join toy.within using (unit)
                        where area = :area and day between :from and :to
                        group by indicator
                        having sum(amount) <> 0
                        """)
                .param("area", area.toString())
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    counted.put(row.getString("indicator"), row.getBigDecimal("amount"));
                });
        return plain(counted);
    }

    private static Map<String, BigDecimal> plain(Map<String, BigDecimal> read) {
        var plain = new HashMap<>(read);
        plain.replaceAll((_, amount) -> amount.stripTrailingZeros());
        return plain;
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Deletes what was written: the next history begins with the sums of nothing, as they were left. */
    @Override
    public void close() {
        writers.forEach(LedgerWriter::close);
        observer.sql("delete from toy.note").update();
        observing.destroy();
    }
}
