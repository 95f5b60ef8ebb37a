package vn.tindan.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.attachments.content.Clamd;
import vn.tindan.attachments.terms.Scan;
import vn.tindan.geography.UnitId;
import vn.tindan.support.IntegrationTest;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.TipTracking;

/** ATTACKS 43, with a daemon that speaks as ClamAV's does. */
@IntegrationTest
class VirusScanTests {

    private static final UnitId UNIT = UnitId.parse("v2-00145");
    private static final Jurisdiction OWN = new Jurisdiction(UNIT);
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private final TipIntake intake;
    private final TipTracking tracking;
    private final Uploads uploads;
    private final TipFiles files;
    private final VirusScan scan;
    private final JdbcClient jdbc;

    VirusScanTests(
            TipIntake intake, TipTracking tracking, Uploads uploads, TipFiles files, VirusScan scan, JdbcClient jdbc) {
        this.intake = intake;
        this.tracking = tracking;
        this.uploads = uploads;
        this.files = files;
        this.scan = scan;
        this.jdbc = jdbc;
    }

    /** Reads what is sent as the protocol says, and answers by whether the test virus is in it. */
    private static final class Daemon implements AutoCloseable {

        private final ServerSocket server;

        Daemon() throws IOException {
            server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(this::serve);
        }

        private void serve() {
            while (!server.isClosed()) {
                try (var socket = server.accept()) {
                    var in = new DataInputStream(socket.getInputStream());
                    assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII))
                            .isEqualTo("zINSTREAM\0");
                    var content = new StringBuilder();
                    for (int size = in.readInt(); size > 0; size = in.readInt()) {
                        content.append(new String(in.readNBytes(size), StandardCharsets.ISO_8859_1));
                    }
                    String answer = content.length() > 100_000
                            ? "INSTREAM size limit exceeded. ERROR\0"
                            : content.indexOf("EICAR-STANDARD") >= 0
                                    ? "stream: Eicar-Signature FOUND\0"
                                    : "stream: OK\0";
                    socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    if (!server.isClosed()) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        }

        Clamd address() {
            return new Clamd(server.getInetAddress().getHostAddress(), server.getLocalPort());
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }

    private UUID waitingTip(byte[]... contents) throws IOException {
        String token = UUID.randomUUID().toString();
        for (byte[] content : contents) {
            FilesForTests.send(uploads, token, "tệp.txt", content);
        }
        UUID tip = FilesForTests.tell(intake, tracking, UNIT, token);
        jdbc.sql("update attachments.file set scan = 'WAITING' where tip_id = :tip")
                .param("tip", tip)
                .update();
        return tip;
    }

    @Test
    void holdsAFileBackUntilItIsLookedAtAndAnInfectedOneForGood() throws IOException {
        UUID tip = waitingTip(
                FilesForTests.text("sạch"),
                FilesForTests.text("đây " + EICAR),
                FilesForTests.text("dài ".repeat(60_000)));
        var ids = files.list(OWN, tip).stream().map(TipFiles.Line::id).toList();
        assertThatThrownBy(() -> files.open(OWN, tip, ids.getFirst())).hasMessage("attachments.held.waiting");
        try (var daemon = new Daemon()) {
            assertThat(scan.scan(daemon.address())).isGreaterThanOrEqualTo(3);
        }
        assertThat(files.list(OWN, tip))
                .extracting(TipFiles.Line::scan)
                .containsExactly(Scan.CLEAN, Scan.INFECTED, Scan.NONE);
        assertThat(files.open(OWN, tip, ids.getFirst()).length()).isEqualTo(6);
        assertThatThrownBy(() -> files.open(OWN, tip, ids.get(1))).hasMessage("attachments.held.infected");
        assertThat(jdbc.sql("select count(*) from audit.entry where action = 'file.quarantined' and subject = :file")
                        .param("file", "file:" + ids.get(1))
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void waitsForAScannerThatIsAway() throws IOException {
        UUID tip = waitingTip(FilesForTests.text("chờ"));
        int port;
        try (var taken = new ServerSocket(0)) {
            port = taken.getLocalPort();
        }
        scan.scan(new Clamd("127.0.0.1", port));
        assertThat(files.list(OWN, tip).getFirst().scan()).isEqualTo(Scan.WAITING);
    }
}
