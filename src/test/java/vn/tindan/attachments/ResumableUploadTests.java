package vn.tindan.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import vn.tindan.attachments.terms.FileSettings;
import vn.tindan.geography.UnitId;
import vn.tindan.sealing.SealBroken;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.TipTracking;

/** Uploads over bad lines: ATTACKS 39, 40. */
@IntegrationTest
class ResumableUploadTests {

    private static final UnitId UNIT = UnitId.parse("v2-00145");
    private static final Jurisdiction OWN = new Jurisdiction(UNIT);

    private final TipIntake intake;
    private final TipTracking tracking;
    private final ResumableUploads resumable;
    private final Uploads uploads;
    private final TipFiles files;
    private final FileSettings settings;
    private final JdbcClient jdbc;
    private final String submission = UUID.randomUUID().toString();
    private final byte[] content =
            ("Một câu chuyện dài, " + submission + ". ").repeat(4_000).getBytes(StandardCharsets.UTF_8);

    ResumableUploadTests(
            TipIntake intake,
            TipTracking tracking,
            ResumableUploads resumable,
            Uploads uploads,
            TipFiles files,
            FileSettings settings,
            JdbcClient jdbc) {
        this.intake = intake;
        this.tracking = tracking;
        this.resumable = resumable;
        this.uploads = uploads;
        this.files = files;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    private UUID begin() throws IOException {
        return resumable.begin(submission, "chuyện.txt", content.length);
    }

    private InputStream from(int start, int end) {
        return new ByteArrayInputStream(Arrays.copyOfRange(content, start, end));
    }

    /** Sends so much, then the line is gone. */
    private InputStream broken(int start, int end) {
        return new SequenceInputStream(from(start, end), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 65_535, 65_536, 65_537, 100_000})
    void goesOnWhereTheLineBroke(int broke) throws IOException {
        UUID upload = begin();
        assertThat(resumable.append(upload, 0, broken(0, broke)).received()).isEqualTo(broke);
        assertThat(uploads.waiting(submission)).isEmpty();
        assertThat(resumable.progress(upload).received()).isEqualTo(broke);
        var end = resumable.append(upload, broke, from(broke, content.length));
        assertThat(end.received()).isEqualTo(content.length);
        UUID tip = FilesForTests.tell(intake, tracking, UNIT, submission);
        var line = files.list(OWN, tip).getFirst();
        assertThat(line.name()).isEqualTo("chuyện.txt");
        try (var bytes = files.open(OWN, tip, line.id()).bytes()) {
            assertThat(bytes.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void leavesNoPieceBehindOnceItIsWhole() throws IOException {
        UUID upload = begin();
        resumable.append(upload, 0, from(0, 1000));
        UUID piece = jdbc.sql("select content from attachments.piece where upload_id = :id")
                .param("id", upload)
                .query(UUID.class)
                .single();
        Path path = settings.folder().resolve(piece.toString().substring(0, 2)).resolve(piece.toString());
        assertThat(path).exists();
        assertThat(new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1))
                .doesNotContain(submission);
        resumable.append(upload, 1000, from(1000, content.length));
        assertThat(path).doesNotExist();
    }

    @Test
    void takesEachByteOnceHoweverManySendIt() throws Exception {
        UUID upload = begin();
        try (var pool = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> send = () -> {
                try {
                    resumable.append(upload, 0, from(0, content.length));
                    return true;
                } catch (ResumableUploads.Misplaced late) {
                    return false;
                }
            };
            int taken = 0;
            for (var each : pool.invokeAll(List.of(send, send, send, send))) {
                taken += each.get() ? 1 : 0;
            }
            assertThat(taken).isOne();
        }
        UUID tip = FilesForTests.tell(intake, tracking, UNIT, submission);
        assertThat(files.list(OWN, tip)).hasSize(1);
    }

    @Test
    void refusesMoreThanWasAnnounced() throws IOException {
        UUID upload = resumable.begin(submission, "a.txt", 10);
        assertThatThrownBy(() -> resumable.append(upload, 0, from(0, 11)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("attachments.rule.form");
        assertThat(resumable.progress(upload).received()).isZero();
        assertThatThrownBy(() -> resumable.append(upload, 5, from(0, 5)))
                .isInstanceOf(ResumableUploads.Misplaced.class);
    }

    @Test
    void refusesAtOnceWhatIsTooLargeOrNothing() {
        for (long length : new long[] {-1, 0}) {
            assertThatThrownBy(() -> resumable.begin(submission, "a", length)).hasMessage("attachments.rule.empty");
        }
        assertThatThrownBy(() ->
                        resumable.begin(submission, "a", settings.largest().toBytes() + 1))
                .hasMessage("attachments.rule.large");
    }

    @Test
    void refusesATypeAtTheEndAndForgetsTheUpload() throws IOException {
        byte[] program = Arrays.copyOf(new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0}, 500);
        UUID upload = resumable.begin(submission, "anh.jpg", 500);
        assertThatThrownBy(() -> resumable.append(upload, 0, new ByteArrayInputStream(program)))
                .hasMessage("attachments.rule.type");
        assertThatThrownBy(() -> resumable.progress(upload)).isInstanceOf(NotFound.class);
        assertThat(uploads.waiting(submission)).isEmpty();
    }

    /** The machine died between the last piece and the whole file. */
    @Test
    void mendsWhatACrashLeftAtTheEnd() throws IOException {
        UUID upload = begin();
        resumable.append(upload, 0, from(0, content.length - 1));
        jdbc.sql("update attachments.upload set length = received where id = :id")
                .param("id", upload)
                .update();
        assertThatThrownBy(() -> FilesForTests.tell(intake, tracking, UNIT, submission))
                .hasMessage("attachments.rule.unfinished");
        assertThat(resumable.progress(upload).received()).isEqualTo(content.length - 1);
        UUID tip = FilesForTests.tell(intake, tracking, UNIT, submission);
        assertThat(files.list(OWN, tip)).hasSize(1);
    }

    @Test
    void refusesPiecesInAnotherOrder() throws IOException {
        UUID upload = begin();
        int half = content.length / 2;
        resumable.append(upload, 0, from(0, half));
        resumable.append(upload, half, from(half, 2 * half - 1));
        jdbc.sql("""
                update attachments.piece set content = case starts
                    when 0 then (select content from attachments.piece where upload_id = :id and starts > 0)
                    else (select content from attachments.piece where upload_id = :id and starts = 0) end
                where upload_id = :id
                """).param("id", upload).update();
        assertThatThrownBy(() -> resumable.append(upload, 2 * half - 1, from(2 * half - 1, content.length)))
                .isInstanceOf(SealBroken.class);
    }
}
