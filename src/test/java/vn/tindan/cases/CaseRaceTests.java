package vn.tindan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A case is put into another group while a person is added to it: the ledger must say what the rows say. */
class CaseRaceTests {

    private static DataSource database;
    private static JdbcClient jdbc;

    @BeforeAll
    static void migrate() {
        database = CaseRows.freshDatabase();
        jdbc = JdbcClient.create(database);
    }

    @BeforeEach
    void empty() {
        jdbc.sql("truncate cases.act, cases.subject, cases.seizure, cases.case_file, cases.case_tip, cases.step,"
                        + " cases.merging, cases.erasure, cases.hold")
                .update();
        jdbc.sql("delete from figures.delta").update();
    }

    /** One transaction of its own; what it does is given its client. */
    private static void transaction(int isolation, Work work) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(false);
            work.on(JdbcClient.create(new SingleConnectionDataSource(connection, true)), connection);
        }
    }

    private interface Work {
        void on(JdbcClient client, Connection connection) throws SQLException;
    }

    private static void reclassify(JdbcClient client, UUID file, String group) {
        client.sql("update cases.case_file set offence_group = :group, version = version + 1 where id = :file")
                .param("group", group)
                .param("file", file)
                .update();
    }

    @Test
    void personAddedDuringAReclassificationWaitsAndCountsInTheNewGroup() throws Exception {
        var file = CaseRows.open(jdbc, "SOCIAL_ORDER", "NOT_SET", "CRIMINAL", false);
        try (var pool = Executors.newSingleThreadExecutor()) {
            transaction(Connection.TRANSACTION_READ_COMMITTED, (client, connection) -> {
                reclassify(client, file, "DRUG");
                var adding = pool.submit(() -> CaseRows.subject(jdbc, file, "ARRESTED"));
                awaitSomebodyWaiting();
                connection.commit();
                finished(adding);
            });
        }
        assertThat(CaseRows.ledger(jdbc))
                .isEqualTo(Map.of("crimes_drug 2026-03-10", "1", "suspects_drug 2026-03-12", "1"));
        assertThat(CaseRows.recount(jdbc)).isEqualTo(CaseRows.ledger(jdbc));
    }

    @ParameterizedTest
    @ValueSource(ints = {Connection.TRANSACTION_READ_COMMITTED, Connection.TRANSACTION_REPEATABLE_READ})
    void reclassificationWaitsForAPersonBeingAddedAndTakesThemAlong(int isolation) throws Exception {
        var file = CaseRows.open(jdbc, "SOCIAL_ORDER", "NOT_SET", "CRIMINAL", false);
        try (var pool = Executors.newSingleThreadExecutor()) {
            transaction(Connection.TRANSACTION_READ_COMMITTED, (client, connection) -> {
                CaseRows.subject(client, file, "ARRESTED");
                var moving = pool.submit(() -> {
                    transaction(isolation, (other, its) -> {
                        reclassify(other, file, "DRUG");
                        its.commit();
                    });
                    return file;
                });
                awaitSomebodyWaiting();
                connection.commit();
                if (isolation == Connection.TRANSACTION_READ_COMMITTED) {
                    finished(moving);
                } else {
                    assertThat(moving).failsWithin(10, TimeUnit.SECONDS);
                }
            });
        }
        assertThat(CaseRows.recount(jdbc)).isEqualTo(CaseRows.ledger(jdbc)).hasSize(2);
    }

    @Test
    void ledgerHoldsUnderManyWritersOfTheSameCases() throws Exception {
        List<UUID> files = IntStream.range(0, 4)
                .mapToObj(_ -> CaseRows.open(jdbc, "SOCIAL_ORDER", "NOT_SET", "CRIMINAL", false))
                .toList();
        var finished = new AtomicInteger();
        var start = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> writers = IntStream.range(0, 8)
                    .mapToObj(seed -> (Callable<Integer>) () -> {
                        start.await();
                        return write(files, new Random(seed));
                    })
                    .map(pool::submit)
                    .toList();
            start.countDown();
            for (var writer : writers) {
                finished.addAndGet(writer.get(120, TimeUnit.SECONDS));
            }
        }
        assertThat(finished.get()).isGreaterThan(200);
        assertThat(CaseRows.recount(jdbc)).isNotEmpty().isEqualTo(CaseRows.ledger(jdbc));
        assertThat(jdbc.sql("select count(*) from figures.differences()")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static int write(List<UUID> files, Random chance) throws SQLException {
        int finished = 0;
        for (int round = 0; round < 60; round++) {
            boolean strict = chance.nextInt(4) == 0;
            try {
                transaction(
                        strict ? Connection.TRANSACTION_REPEATABLE_READ : Connection.TRANSACTION_READ_COMMITTED,
                        (client, connection) -> {
                            var file = files.get(chance.nextInt(files.size()));
                            IntStream.rangeClosed(0, chance.nextInt(2)).forEach(_ -> change(client, file, chance));
                            if (chance.nextInt(8) == 0) {
                                connection.rollback();
                            } else {
                                connection.commit();
                            }
                        });
                finished++;
            } catch (ConcurrencyFailureException | DataIntegrityViolationException refused) {
                continue;
            }
        }
        return finished;
    }

    private static void change(JdbcClient client, UUID file, Random chance) {
        String group = List.of("SOCIAL_ORDER", "DRUG", "GAMBLING", "OTHER").get(chance.nextInt(4));
        switch (chance.nextInt(8)) {
            case 0, 1 ->
                CaseRows.subject(
                        client, file, List.of("ARRESTED", "NONE", "DETERRED").get(chance.nextInt(3)));
            case 2 -> reclassify(client, file, group);
            case 3 -> update(client, "update cases.case_file set from_tips = not from_tips where id = :file", file);
            case 4 ->
                update(
                        client,
                        "update cases.case_file set severity = case severity when 'NOT_SET' then 'VERY_SERIOUS'"
                                + " else 'NOT_SET' end, version = version + 1 where id = :file",
                        file);
            case 5 ->
                update(
                        client,
                        "update cases.act set taken_back = not taken_back where id = (select id from cases.act"
                                + " where case_id = :file order by random() limit 1)",
                        file);
            case 6 ->
                update(
                        client,
                        "insert into cases.act (id, case_id, subject_id, act, acted_on, taken_back)"
                                + " select gen_random_uuid(), case_id, id, 'FUGITIVE_CAUGHT', '2026-02-05', false"
                                + " from cases.subject where case_id = :file order by random() limit 1",
                        file);
            default ->
                update(
                        client,
                        "update cases.case_file set status = 'CLEARED', cleared_on = '2026-04-02',"
                                + " handled_as = 'ADMINISTRATIVE' where id = :file",
                        file);
        }
    }

    private static void update(JdbcClient client, String sql, UUID file) {
        client.sql(sql).param("file", file).update();
    }

    private static void awaitSomebodyWaiting() {
        for (int attempt = 0; attempt < 200; attempt++) {
            if (jdbc.sql("select count(*) from pg_locks l join pg_database d on d.datname = current_database()"
                                    + " where not l.granted")
                            .query(Long.class)
                            .single()
                    > 0) {
                return;
            }
            sleep();
        }
        throw new AssertionError("nobody waits");
    }

    private static void sleep() {
        try {
            Thread.sleep(25);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void finished(Future<UUID> future) {
        assertThat(future).succeedsWithin(10, TimeUnit.SECONDS);
    }
}
