package vn.tindan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.HexFormat;
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
        assertThat(Files.readAllLines(folder.resolve("anchors.txt"))).hasSameSizeAs(jdbc.sql(
                        "select strand from audit.head where number > 0")
                .query()
                .listOfRows());
        assertThat(anchors.firstBroken()).isEmpty();
        long line = head();
        String kept = "kept_" + UUID.randomUUID().toString().replace("-", "");
        owner.sql("create table public." + kept + " as select * from audit.entry where number = " + line)
                .update();
        String strand = "(select strand from public." + kept + ")";
        tamper("delete from audit.entry where number = " + line
                + "; update audit.head h set place = h.place - 1, number = coalesce(e.number, 0), hash = coalesce(e.hash, "
                + "decode(lpad(to_hex(h.strand::int), 64, '0'), 'hex')) from audit.head o left join audit.entry e "
                + "on e.strand = o.strand and e.place = o.place - 1 where o.strand = h.strand and h.strand = " + strand);
        assertThat(strands.firstBrokenLine()).as("the shortened strand is whole").isEmpty();
        assertThat(anchors.firstBroken()).as("but the anchor is not").contains(line);
        tamper("insert into audit.entry select * from public." + kept + "; update audit.head h set place = k.place, number = "
                + "k.number, hash = k.hash from public." + kept + " k where k.strand = h.strand; drop table public." + kept);
        assertThat(strands.firstBrokenLine()).isEmpty();
    }

    /** Numbers, places and strands are in the hash as the words are. */
    @ParameterizedTest
    @ValueSource(strings = {"number = -number", "strand = 99", "place = place + 1000000", "reason = 'x'"})
    void findsAMovedLine(String change) {
        long line = head();
        String key = "(select hash from audit.entry where number = " + line + ")";
        byte[] hash = jdbc.sql("select " + key).query(byte[].class).single();
        var was = jdbc.sql("select number, strand, place, reason from audit.entry where number = " + line)
                .query()
                .singleRow();
        tamper("update audit.entry set " + change + " where number = " + line);
        try {
            assertThat(proof.prove().holds()).isFalse();
        } finally {
            tamper("update audit.entry set number = %s, strand = %s, place = %s, reason = null where hash = '\\x%s'"
                    .formatted(was.get("number"), was.get("strand"), was.get("place"), HexFormat.of().formatHex(hash)));
        }
        assertThat(proof.prove().holds()).isTrue();
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
                        assertThat(together).as("six hold a strand each at the same time").isTrue();
                        throw new TakenBack(number);
                    })))
                    .toList();
            for (var each : written) {
                assertThatThrownBy(each::get).hasCauseInstanceOf(TakenBack.class);
            }
        }
        assertThat(proof.prove()).isEqualTo(new AuditProof.Result(before, Optional.empty()));
        transaction.executeWithoutResult(_ -> events.publishEvent(new AuditSearch.TrailRead("v2-11")));
        assertThat(proof.prove()).as("and no place is left out").isEqualTo(new AuditProof.Result(before + 1, Optional.empty()));
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
