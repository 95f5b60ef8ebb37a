package vn.tindan.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.attachments.store.FileStore;
import vn.tindan.attachments.terms.FileKind;
import vn.tindan.attachments.terms.FileSettings;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.TipTracking;

/** Files from the form to the officer, and everything that must not open: ATTACKS 22, 39, 47, and the seal itself. */
@IntegrationTest
class TipFilesTests {

    private static final UnitId UNIT = UnitId.parse("v2-00145");
    private static final UnitId OTHER = UnitId.parse("v2-00004");
    private static final Jurisdiction OWN = new Jurisdiction(UNIT);

    private final TipIntake intake;
    private final TipTracking tracking;
    private final Uploads uploads;
    private final TipFiles files;
    private final UploadSweep sweep;
    private final FileStore store;
    private final FileSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String submission = UUID.randomUUID().toString();

    TipFilesTests(
            TipIntake intake,
            TipTracking tracking,
            Uploads uploads,
            TipFiles files,
            UploadSweep sweep,
            FileStore store,
            FileSettings settings,
            JdbcClient jdbc,
            Clock clock) {
        this.intake = intake;
        this.tracking = tracking;
        this.uploads = uploads;
        this.files = files;
        this.sweep = sweep;
        this.store = store;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private UUID tipWith(byte[]... contents) throws IOException {
        String token = UUID.randomUUID().toString();
        for (byte[] content : contents) {
            FilesForTests.send(uploads, token, "ảnh hiện trường.png", content);
        }
        return FilesForTests.tell(intake, tracking, UNIT, token);
    }

    private byte[] read(UUID tip, UUID file) throws IOException {
        try (var bytes = files.open(OWN, tip, file).bytes()) {
            return bytes.readAllBytes();
        }
    }

    private Path path(UUID content) {
        return settings.folder().resolve(content.toString().substring(0, 2)).resolve(content.toString());
    }

    private void refusesToOpen(UUID tip, UUID file) {
        assertThatThrownBy(() -> files.open(OWN, tip, file))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("attachments.held.broken");
    }

    @Test
    void givesTheOfficerTheBytesThatCameWithTheirDigest() throws IOException {
        byte[] picture = FilesForTests.picture(1);
        UUID tip = tipWith(picture);
        var line = files.list(OWN, tip).getFirst();
        assertThat(line.name()).isEqualTo("ảnh hiện trường.png");
        assertThat(line.kind()).isEqualTo(FileKind.PICTURE);
        assertThat(line.sha256()).isEqualTo(org.apache.commons.codec.digest.DigestUtils.sha256Hex(picture));
        assertThat(read(tip, line.id())).isEqualTo(picture);
    }

    @Test
    void isNotThereForOthers() throws IOException {
        UUID tip = tipWith(FilesForTests.picture(2));
        UUID file = files.list(OWN, tip).getFirst().id();
        UUID mine =
                FilesForTests.tell(intake, tracking, OTHER, UUID.randomUUID().toString());
        for (UUID through : List.of(tip, mine)) {
            assertThatThrownBy(() -> files.open(new Jurisdiction(OTHER), through, file))
                    .isInstanceOf(NotFound.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut", "longer", "byte", "empty", "gone"})
    void refusesAChangedFile(String attack) throws IOException {
        UUID tip = tipWith(FilesForTests.text("Lời khai dài. ".repeat(20_000)));
        UUID file = files.list(OWN, tip).getFirst().id();
        Path sealed = path(FilesForTests.content(jdbc, file));
        byte[] bytes = Files.readAllBytes(sealed);
        switch (attack) {
            case "cut" -> Files.write(sealed, Arrays.copyOf(bytes, bytes.length - 70_000));
            case "longer" -> Files.write(sealed, Arrays.copyOf(bytes, bytes.length + 1));
            case "byte" -> {
                bytes[100_000] ^= 1;
                Files.write(sealed, bytes);
            }
            case "empty" -> Files.write(sealed, new byte[0]);
            default -> Files.delete(sealed);
        }
        refusesToOpen(tip, file);
        assertThat(jdbc.sql("select count(*) from audit.entry where action = 'file.broken' and subject = :file")
                        .param("file", "file:" + file)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void refusesTwoSwappedFilesOfOneTip() throws IOException {
        UUID tip = tipWith(FilesForTests.picture(3), FilesForTests.picture(4));
        var lines = files.list(OWN, tip);
        UUID one = FilesForTests.content(jdbc, lines.getFirst().id());
        UUID two = FilesForTests.content(jdbc, lines.getLast().id());
        byte[] bytes = Files.readAllBytes(path(one));
        Files.write(path(one), Files.readAllBytes(path(two)));
        Files.write(path(two), bytes);
        lines.forEach(line -> refusesToOpen(tip, line.id()));
    }

    /** Whoever can write the database moves a row of another tip, or its key and name, to this one. */
    @Test
    void refusesAnotherTipsFileMovedHere() throws IOException {
        UUID tip = tipWith(FilesForTests.picture(5));
        UUID other = tipWith(FilesForTests.picture(6));
        UUID moved = files.list(OWN, other).getFirst().id();
        jdbc.sql("update attachments.file set tip_id = :tip where id = :id")
                .param("tip", tip)
                .param("id", moved)
                .update();
        refusesToOpen(tip, moved);
        UUID own = jdbc.sql("select id from attachments.file where tip_id = :tip and id <> :moved")
                .param("tip", tip)
                .param("moved", moved)
                .query(UUID.class)
                .single();
        jdbc.sql("""
                update attachments.file f set content = o.content, length = o.length, sha256 = o.sha256
                from attachments.file o where o.id = :moved and f.id = :own
                """).param("moved", moved).param("own", own).update();
        refusesToOpen(tip, own);
        jdbc.sql("delete from attachments.file where id = :moved")
                .param("moved", moved)
                .update();
    }

    @Test
    void makesOneFileOfARepeatedSubmission() throws Exception {
        var draft = FilesForTests.draft(UNIT, submission, "Gửi hai lần");
        byte[] picture = FilesForTests.picture(7);
        try (var pool = Executors.newFixedThreadPool(4)) {
            Callable<String> send = () -> {
                FilesForTests.send(uploads, submission, "a.png", picture);
                return intake.receive(draft).digits();
            };
            var receipts = pool.invokeAll(List.of(send, send, send, send));
            for (var receipt : receipts) {
                assertThat(receipt.get()).isEqualTo(receipts.getFirst().get());
            }
        }
        UUID tip = tracking.open(intake.receive(draft)).orElseThrow().tip();
        assertThat(files.list(OWN, tip)).hasSize(1);
        assertThat(uploads.waiting(submission)).isEmpty();
    }

    @Test
    void keepsWhatARepeatedSubmissionBringsAlong() throws IOException {
        var draft = FilesForTests.draft(UNIT, submission, "Gửi rồi nhớ ra còn ảnh");
        FilesForTests.send(uploads, submission, "a.png", FilesForTests.picture(8));
        var receipt = intake.receive(draft);
        FilesForTests.send(uploads, submission, "b.png", FilesForTests.picture(9));
        assertThat(intake.receive(draft).digits()).isEqualTo(receipt.digits());
        UUID tip = tracking.open(receipt).orElseThrow().tip();
        assertThat(files.list(OWN, tip)).extracting(TipFiles.Line::name).containsExactly("a.png", "b.png");
    }

    /** Nobody learns from the database that two senders have the same picture. */
    @Test
    void doesNotShowThatTwoTipsHaveTheSameFile() throws IOException {
        byte[] same = FilesForTests.picture(10);
        UUID one = tipWith(same);
        UUID two = tipWith(same);
        assertThat(jdbc.sql("""
                        select count(distinct fingerprint) + count(distinct sha256) + count(distinct content)
                        from attachments.file where tip_id in (:one, :two)
                        """)
                        .param("one", one)
                        .param("two", two)
                        .query(Integer.class)
                        .single())
                .isEqualTo(6);
    }

    @Test
    void losesTheFilesOfAnErasedTipForGood() throws IOException {
        UUID tip = tipWith(FilesForTests.picture(11));
        UUID file = files.list(OWN, tip).getFirst().id();
        UUID content = FilesForTests.content(jdbc, file);
        jdbc.sql("update tips.tip set data_key = null where id = :tip")
                .param("tip", tip)
                .update();
        assertThatThrownBy(() -> files.open(OWN, tip, file)).isInstanceOf(NotFound.class);
        assertThat(files.listOrNone(OWN, tip)).isEmpty();
        assertThat(store.read(content).readAllBytes()).isNotEmpty();
        sweep.sweep(clock.instant());
        assertThatThrownBy(() -> store.read(content)).isInstanceOf(FileNotFoundException.class);
    }

    @Test
    void sweepsWhatWasNeverSentAndWhatNobodyKnows() throws IOException {
        FilesForTests.send(uploads, submission, "a.png", FilesForTests.picture(12));
        UUID kept = FilesForTests.content(
                jdbc,
                files.list(OWN, tipWith(FilesForTests.picture(13))).getFirst().id());
        UUID orphan = UUID.randomUUID();
        try (var writing = store.write(orphan)) {
            writing.bytes().write(1);
            writing.keep();
        }
        sweep.sweep(clock.instant());
        assertThat(uploads.waiting(submission)).hasSize(1);
        assertThat(store.read(orphan).readAllBytes()).hasSize(1);
        sweep.sweep(clock.instant().plus(Duration.ofDays(4)));
        assertThat(uploads.waiting(submission)).isEmpty();
        assertThatThrownBy(() -> store.read(orphan)).isInstanceOf(FileNotFoundException.class);
        assertThat(store.read(kept).readAllBytes()).isNotEmpty();
    }
}
