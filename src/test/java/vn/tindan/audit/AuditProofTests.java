package vn.tindan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tindan.support.IntegrationTest;

/** Whoever changes the trail behind the application's back is found: ATTACKS 55. */
@IntegrationTest
class AuditProofTests {

    private final AuditTrail trail;
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
            AuditTrail trail,
            AuditProof proof,
            JdbcClient jdbc,
            JdbcConnectionDetails database,
            Clock clock,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.trail = trail;
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
        return jdbc.sql("select number from audit.head").query(Long.class).single();
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
        assertThat(trail.firstBrokenLine()).contains(line);
        tamper("update audit.entry set actor = substr(actor, 2) where number = " + line);
        assertThat(trail.firstBrokenLine()).isEmpty();
    }

    @Test
    void anchorsTellOfATruncationThatTheChainDoesNotShow() throws Exception {
        anchors.write();
        assertThat(Files.readAllLines(folder.resolve("anchors.txt"))).hasSize(1);
        assertThat(anchors.firstBroken()).isEmpty();
        long line = head();
        String kept = "kept_" + UUID.randomUUID().toString().replace("-", "");
        owner.sql("create table public." + kept + " as select * from audit.entry where number = " + line)
                .update();
        String before = "(select hash from audit.entry where number = " + (line - 1) + ")";
        tamper("delete from audit.entry where number = " + line + "; update audit.head set number = number - 1, hash = "
                + before);
        assertThat(trail.firstBrokenLine()).as("the shortened chain is whole").isEmpty();
        assertThat(anchors.firstBroken()).as("but the anchor is not").contains(line);
        tamper("insert into audit.entry select * from public." + kept + "; update audit.head set number = " + line
                + ", hash = (select hash from public." + kept + "); drop table public." + kept);
        assertThat(trail.firstBrokenLine()).isEmpty();
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
        assertThat(trail.firstBrokenLine()).isEmpty();
    }

    @Test
    void aSpoiledAnchorDoesNotHold() throws Exception {
        anchors.write();
        Files.writeString(folder.resolve("anchors.txt"), "2026-11-26T00:05:00Z x", StandardOpenOption.APPEND);
        assertThat(anchors.firstBroken()).isPresent();
    }
}
