package vn.tindan.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.attachments.terms.FileSettings;
import vn.tindan.geography.UnitId;
import vn.tindan.support.IntegrationTest;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.TipTracking;

/** Marks in every place of a file that a person could read, and not one of them in the tables or the folder: ATTACKS 57. */
@IntegrationTest
class FileMarkerTests {

    private static final UnitId UNIT = UnitId.parse("v2-00145");

    private final TipIntake intake;
    private final TipTracking tracking;
    private final Uploads uploads;
    private final ResumableUploads resumable;
    private final TipFiles files;
    private final Previews previews;
    private final FileSettings settings;
    private final JdbcClient jdbc;

    FileMarkerTests(
            TipIntake intake,
            TipTracking tracking,
            Uploads uploads,
            ResumableUploads resumable,
            TipFiles files,
            Previews previews,
            FileSettings settings,
            JdbcClient jdbc) {
        this.intake = intake;
        this.tracking = tracking;
        this.uploads = uploads;
        this.resumable = resumable;
        this.files = files;
        this.previews = previews;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    private static String mark(String where) {
        return "MARK" + where + UUID.randomUUID().toString().replace("-", "");
    }

    @Test
    void leavesNoWordInTablesOrFolder() throws IOException {
        String content = mark("CONTENT");
        String name = mark("NAME");
        String piece = mark("PIECE");
        String pending = mark("PENDING");
        String token = UUID.randomUUID().toString();
        FilesForTests.send(uploads, token, name + ".txt", FilesForTests.text(content.repeat(5_000)));
        FilesForTests.send(uploads, token, name + ".png", FilesForTests.picture(99));
        UUID tip = FilesForTests.tell(intake, tracking, UNIT, token);
        var picture = files.list(new Jurisdiction(UNIT), tip).getLast();
        byte[] original;
        try (var bytes = files.open(new Jurisdiction(UNIT), tip, picture.id()).bytes()) {
            original = bytes.readAllBytes();
        }
        byte[] drawn = previews.of(new Jurisdiction(UNIT), tip, picture.id()).orElseThrow();
        assertThat(previews.of(new Jurisdiction(UNIT), tip, picture.id())).contains(drawn);
        FilesForTests.send(uploads, mark("FORM").substring(0, 30), name, FilesForTests.text(pending));
        byte[] begun = FilesForTests.text(piece.repeat(100));
        UUID upload = resumable.begin(token, name, begun.length);
        resumable.append(upload, 0, new ByteArrayInputStream(begun, 0, begun.length - 10));

        String digest = picture.sha256();
        var marks = List.of(content, name, piece, pending, token, digest);
        for (String table : List.of("attachments.file", "attachments.upload", "attachments.piece", "audit.entry")) {
            String dump = jdbc.sql("select coalesce(string_agg(t::text, ' '), '') from " + table + " t")
                    .query(String.class)
                    .single();
            for (String mark : marks) {
                assertThat(dump.contains(mark)).as("%s in %s", mark, table).isFalse();
                assertThat(dump.contains(HexFormat.of().formatHex(mark.getBytes(StandardCharsets.UTF_8))))
                        .as("%s in %s", mark, table)
                        .isFalse();
            }
        }
        var latin = StandardCharsets.ISO_8859_1;
        var secrets = Stream.concat(
                        marks.stream(), Stream.of(new String(original, 0, 60, latin), new String(drawn, 0, 60, latin)))
                .toList();
        try (Stream<Path> all = Files.walk(settings.folder())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), latin);
                assertThat(secrets).as(file.toString()).noneMatch(bytes::contains);
            }
        }
    }
}
