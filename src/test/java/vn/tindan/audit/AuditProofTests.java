package vn.tindan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tindan.support.IntegrationTest;

/** Whoever changes the trail behind the application's back is found: ATTACKS 55. */
@IntegrationTest
class AuditProofTests {

    private final AuditStrands strands;
    private final AuditProof proof;
    private final JdbcClient jdbc;
    private final JdbcClient owner;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private AuditAnchors anchors;

    @TempDir
    private Path folder;

    AuditProofTests(
            AuditStrands strands,
            AuditProof proof,
            JdbcClient jdbc,
            JdbcConnectionDetails database,
            Clock clock,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.strands = strands;
        this.proof = proof;
        this.jdbc = jdbc;
        this.owner = JdbcClient.create(
                new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword()));
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    @BeforeEach
    void writeALine() {
        anchors = new AuditAnchors(jdbc, clock, folder.resolve("anchors.txt").toString());
        transaction.executeWithoutResult(_ -> events.publishEvent(new AuditSearch.TrailRead("v2-11")));
    }

    private long head() {
        return jdbc.sql("select max(number) from audit.head").query(Long.class).single();
    }

    /** As the owner of the table, with its guard off: what the application itself cannot do. */
    private void tamper(String sql) {
        owner.sql("alter table audit.entry disable trigger user; " + sql
                        + "; alter table audit.entry enable trigger user")
                .update();
    }

    @Test
    void findsAChangedLine() {
        long line = head();
        tamper("update audit.entry set actor = 'x' || actor where number = " + line);
        assertThat(strands.firstBrokenLine()).contains(line);
        tamper("update audit.entry set actor = substr(actor, 2) where number = " + line);
        assertThat(strands.firstBrokenLine()).isEmpty();
    }

    @Test
    void anchorsTellOfATruncationThatTheChainDoesNotShow() throws Exception {
        anchors.write();
        assertThat(Files.readAllLines(folder.resolve("anchors.txt")))
                .hasSameSizeAs(jdbc.sql("select strand from audit.head where number > 0")
                        .query()
                        .listOfRows());
        assertThat(anchors.firstBroken()).isEmpty();
        long line = head();
        String kept = "kept_" + UUID.randomUUID().toString().replace("-", "");
        owner.sql("create table public." + kept + " as select * from audit.entry where number = " + line)
                .update();
        String strand = "(select strand from public." + kept + ")";
        tamper("delete from audit.entry where number = " + line
                + "; update audit.head h set place = h.place - 1, number = coalesce(e.number, o.number), "
                + "hash = coalesce(e.hash, o.hash) from audit.head o left join audit.entry e "
                + "on e.strand = " + strand + " and e.place = (select place - 1 from audit.head where strand = "
                + strand
                + ") where o.strand = 0 and h.strand = " + strand);
        assertThat(strands.firstBrokenLine())
                .as("the shortened strand is whole")
                .isEmpty();
        assertThat(anchors.firstBroken()).as("but the anchor is not").contains(line);
        tamper("insert into audit.entry select * from public." + kept
                + "; update audit.head h set place = k.place, number = " + "k.number, hash = k.hash from public." + kept
                + " k where k.strand = h.strand; drop table public." + kept);
        assertThat(strands.firstBrokenLine()).isEmpty();
    }

    private String kept(long line) {
        String kept = "public.kept_" + UUID.randomUUID().toString().replace("-", "");
        owner.sql("create table " + kept + " as select * from audit.entry where number = " + line)
                .update();
        return kept;
    }

    /** Numbers, places and strands are in the hash as the words are. */
    @ParameterizedTest
    @ValueSource(strings = {"number = -number", "strand = 99", "place = place + 1000000", "reason = 'x'"})
    void findsAMovedLine(String change) {
        long line = head();
        String kept = kept(line);
        tamper("update audit.entry set " + change + " where number = " + line);
        try {
            assertThat(proof.prove().holds()).isFalse();
        } finally {
            tamper("delete from audit.entry where hash = (select hash from " + kept
                    + "); insert into audit.entry select * from " + kept + "; drop table " + kept);
        }
        assertThat(proof.prove().holds()).isTrue();
    }

    /** Whoever owns the tables and writes a line whose hash follows: with a number of long ago, or behind the closed strand. */
    @ParameterizedTest
    @CsvSource({"strand, -7", "0, 9000000"})
    void findsALineWrittenInAfterwards(String strand, long number) {
        owner.sql("create table public.heads_kept as select * from audit.head").update();
        tamper("""
                with head as (
                    select strand, place + 1 as place, %2$d as number, hash from audit.head
                    where strand = (select %1$s from (select max(strand) as strand from audit.entry) as last)
                ), said as (
                    select head.*, case when strand = 0 then '' else
                        concat('|', length(strand::text), ':', strand, '|', length(place::text), ':', place) end
                        || concat('|', length(number::text), ':', number) as standing
                    from head
                )
                insert into audit.entry (strand, place, number, at, actor, action, subject, hash)
                select strand, place, number, timestamptz '2026-01-01 00:00Z', 'x', 'x', 'x', sha256(convert_to(
                    concat(encode(hash, 'hex'), standing, '|20:2026-01-01T00:00:00Z|1:x|-|-|1:x|1:x|-|-'), 'UTF8'))
                from said;
                update audit.head h set place = e.place, number = e.number, hash = e.hash
                from audit.entry e where e.number = %2$d and e.strand = h.strand""".formatted(strand, number));
        try {
            assertThat(strands.firstBrokenLine()).isPresent();
        } finally {
            tamper(
                    "delete from audit.entry where number = " + number
                            + "; update audit.head h set place = k.place, number = "
                            + "k.number, hash = k.hash from public.heads_kept k where k.strand = h.strand; drop table public.heads_kept");
        }
        assertThat(strands.firstBrokenLine()).isEmpty();
    }

    /** However many lines a transaction writes, it keeps one strand from the others. */
    @Test
    void manyLinesOfOneTransactionLieInOneStrand() {
        owner.sql("vacuum full analyze audit.head").update();
        var strands = transaction.execute(status -> {
            status.setRollbackOnly();
            return jdbc.sql("""
                            with written as materialized (
                                select audit.append('x', now(), 'x', null, null, 'x', 'x', null, null) as number
                                from generate_series(1, 9))
                            select max(number) from written
                            """).query(Long.class).single() > 0
                    ? jdbc.sql("select distinct strand from audit.entry where actor = 'x' and action = 'x'")
                            .query(Integer.class)
                            .list()
                    : List.<Integer>of();
        });
        assertThat(strands).hasSize(1);
    }

    /** The end of a strand cut off, its head left: the number that its head tells of is what is missing. */
    @Test
    void findsThatTheEndIsGone() {
        long line = head();
        String kept = "kept_" + UUID.randomUUID().toString().replace("-", "");
        owner.sql("create table public." + kept + " as select * from audit.entry where number = " + line)
                .update();
        tamper("delete from audit.entry where number = " + line);
        assertThat(strands.firstBrokenLine()).contains(line);
        tamper("insert into audit.entry select * from public." + kept + "; drop table public." + kept);
        assertThat(strands.firstBrokenLine()).isEmpty();
    }

    /** Whose transaction is long keeps nobody from writing a line; of twelve at once six hold a strand each, and the rest waits its turn. */
    @Test
    void manyAppendAtOnceAndEveryStrandHolds() throws Exception {
        long before = proof.prove().lines();
        int writers = 12;
        var six = new CountDownLatch(6);
        try (var pool = Executors.newFixedThreadPool(writers)) {
            var written = IntStream.range(0, writers)
                    .mapToObj(_ -> pool.submit(() -> transaction.execute(_ -> {
                        long number = jdbc.sql("select audit.append('x', now(), 'x', null, null, 'x', 'x', null, null)")
                                .query(Long.class)
                                .single();
                        six.countDown();
                        boolean together = isReached(six);
                        assertThat(together)
                                .as("six hold a strand each at the same time")
                                .isTrue();
                        throw new TakenBack(number);
                    })))
                    .toList();
            for (var each : written) {
                assertThatThrownBy(each::get).hasCauseInstanceOf(TakenBack.class);
            }
        }
        assertThat(proof.prove()).isEqualTo(new AuditProof.Result(before, Optional.empty()));
        transaction.executeWithoutResult(_ -> events.publishEvent(new AuditSearch.TrailRead("v2-11")));
        assertThat(proof.prove())
                .as("and no place is left out")
                .isEqualTo(new AuditProof.Result(before + 1, Optional.empty()));
    }

    private static boolean isReached(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static final class TakenBack extends RuntimeException {
        TakenBack(long number) {
            super("line " + number);
        }
    }

    /** Whoever takes the head away too is told of, and breaks neither the page nor the command. */
    @Test
    void findsThatTheHeadIsGone() {
        owner.sql("create table public.head_kept as select * from audit.head").update();
        owner.sql("delete from audit.head").update();
        try {
            assertThat(proof.prove().holds()).isFalse();
        } finally {
            owner.sql("insert into audit.head select * from public.head_kept; drop table public.head_kept")
                    .update();
        }
        assertThat(strands.firstBrokenLine()).isEmpty();
    }

    @Test
    void aSpoiledAnchorDoesNotHold() throws Exception {
        anchors.write();
        Files.writeString(folder.resolve("anchors.txt"), "2026-11-26T00:05:00Z x", StandardOpenOption.APPEND);
        assertThat(anchors.firstBroken()).isPresent();
    }
}
