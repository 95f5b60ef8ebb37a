package vn.tindan.figures.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writers, folders and a repair at the same time. */
class LedgerConcurrencyTests {

    private static final int WRITERS = 4;
    private static final int STEPS = 250;

    private final DataSource database = LedgerForTests.freshDatabase();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final AtomicInteger lastNote = new AtomicInteger();
    private final AtomicBoolean writing = new AtomicBoolean(true);

    @Test
    void losesNothingBetweenManyWritersAndTwoFolders() throws Exception {
        liveTogether(() -> 0);
    }

    @Test
    void rebuildsWhileWritersAndFoldersGoOn() throws Exception {
        var audit = LedgerForTests.audit(database);
        liveTogether(() -> {
            int corrected = 0;
            while (writing.get()) {
                jdbc.sql("update figures.half_month_sum set amount = amount + 1 where random() < 0.1")
                        .update();
                jdbc.sql("update figures.day_sum set amount = amount + 1 where random() < 0.1")
                        .update();
                jdbc.sql("delete from figures.year_sum where random() < 0.1").update();
                jdbc.sql("""
                        insert into figures.delta (commune, day, indicator, amount)
                        values ('v2-31507', '2024-05-05', 'weight', 7), ('v1-99999', '2024-05-05', 'weight', 7)
                        """).update();
                corrected += audit.rebuild();
            }
            assertThat(corrected).isPositive();
            return corrected;
        });
    }

    private void liveTogether(Callable<Integer> repair) throws ExecutionException, InterruptedException {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var others = new ArrayList<Future<?>>();
            for (int folder = 0; folder < 2; folder++) {
                others.add(people.submit(this::foldOnAndOn));
            }
            others.add(people.submit(repair));
            var writers = new ArrayList<Future<?>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int seed = writer;
                writers.add(people.submit(() -> write(seed)));
            }
            for (var writer : writers) {
                writer.get();
            }
            writing.set(false);
            for (var other : others) {
                other.get();
            }
        }
        new Ledger(jdbc).fold();
        assertThat(jdbc.sql("select * from toy.wrong").query().listOfRows()).isEmpty();
    }

    private void write(int seed) {
        try (var writer = new LedgerWriter(database, lastNote, new Random(seed))) {
            for (int step = 0; step < STEPS; step++) {
                writer.step();
            }
            writer.commit();
        }
    }

    private void foldOnAndOn() {
        var ledger = new Ledger(jdbc);
        while (writing.get()) {
            ledger.fold();
        }
    }
}
