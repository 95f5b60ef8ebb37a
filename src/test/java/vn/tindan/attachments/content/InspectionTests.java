package vn.tindan.attachments.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import vn.tindan.attachments.FilesForTests;
import vn.tindan.attachments.terms.FileKind;
import vn.tindan.attachments.terms.FileSettings;
import vn.tindan.shared.RuleViolation;

/** ATTACKS 41, 44: what a file is, by its bytes, and the caps that are kept without decoding it. */
class InspectionTests {

    private static final FileSettings SETTINGS = new FileSettings(
            Path.of("target"),
            DataSize.ofMegabytes(2),
            20,
            1_000_000,
            Duration.ofHours(1),
            100,
            DataSize.ofMegabytes(1),
            Duration.ofHours(1),
            null,
            null);

    private static String accept(byte[] content) {
        var inspection = new Inspection(SETTINGS);
        for (int at = 0; at < content.length; at += 1000) { // in pieces that cut every mark somewhere
            byte[] piece = java.util.Arrays.copyOfRange(content, at, Math.min(at + 1000, content.length));
            inspection.pass(piece, piece.length);
        }
        return inspection.accept();
    }

    private static void refuses(byte[] content, String rule) {
        assertThatThrownBy(() -> accept(content))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("attachments.rule." + rule);
    }

    @ParameterizedTest
    @CsvSource({
        "ffd8ffe000104a46494600010100000100010000ffd9, image/jpeg",
        "255044462d312e370a25c7ec8fa20a312030206f626a0a, application/pdf",
        "524946460000000057415645666d742010000000, audio/vnd.wave",
        "00000018667479706d703432000000006d70343269736f6d, video/mp4",
        "4f676753000200000000000000004d01000000000000a7c2d58a01134f70757348656164, application/ogg"
    })
    void knowsATypeByItsBytes(String hex, String type) {
        byte[] content = java.util.Arrays.copyOf(HexFormat.of().parseHex(hex), 400);
        String found = accept(content);
        assertThat(FileKind.of(found)).isEqualTo(FileKind.of(type));
    }

    @Test
    void takesWhatAPhoneRecordsForSound() {
        byte[] webm = HexFormat.of().parseHex("1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878104");
        byte[] voice = java.util.Arrays.copyOf(webm, 300);
        System.arraycopy("A_OPUS".getBytes(StandardCharsets.US_ASCII), 0, voice, 100, 6);
        assertThat(accept(voice)).isEqualTo("audio/webm");
        System.arraycopy("V_VP8".getBytes(StandardCharsets.US_ASCII), 0, voice, 200, 5);
        assertThat(FileKind.of(accept(voice))).contains(FileKind.VIDEO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4d5a90000300000004000000ffff0000b800000000000000", // exe, whatever its name says
                "7f454c4602010100000000000000000002003e00",
                "504b0304140000000800000000000000000000000000", // zip
                "1f8b0800000000000003",
                "3c21444f43545950452068746d6c3e3c68746d6c3e", // html
                "3c73766720786d6c6e733d22687474703a2f2f7777772e77332e6f72672f323030302f737667223e", // svg
                "cafebabe00000034",
                "23212f62696e2f73680a726d202d7266"
            })
    void refusesWhatNobodyNeeds(String hex) {
        refuses(HexFormat.of().parseHex(hex), "type");
    }

    @Test
    void refusesNothingAndTooMuch() {
        refuses(new byte[0], "empty");
        assertThat(accept(text(2 * 1024 * 1024))).isEqualTo("text/plain");
        refuses(text(2 * 1024 * 1024 + 1), "large");
    }

    private static byte[] text(int length) {
        byte[] text = new byte[length];
        java.util.Arrays.fill(text, (byte) 'a');
        return text;
    }

    @Test
    void refusesAPictureThatClaimsTooManyPixels() throws IOException {
        var png = new ByteArrayOutputStream();
        var out = new DataOutputStream(png);
        out.write(HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452"));
        out.writeInt(50_000);
        out.writeInt(50_000);
        out.write(HexFormat.of().parseHex("0802000000000000000000000049444154"));
        refuses(png.toByteArray(), "pixels");
        assertThat(accept(FilesForTests.picture(1))).isEqualTo("image/png");
    }

    @ParameterizedTest
    @CsvSource({"3599, true", "3601, false", "1000000, false"})
    void refusesAFilmThatClaimsToBeTooLong(int seconds, boolean taken) throws IOException {
        var film = new ByteArrayOutputStream();
        var out = new DataOutputStream(film);
        out.write(HexFormat.of().parseHex("00000018667479706d703432000000006d70343269736f6d"));
        out.write(new byte[972]); // so that the mark lies across two pieces
        out.writeBytes("\0\0\0lmvhd");
        out.writeInt(0);
        out.writeLong(0);
        out.writeInt(1000);
        out.writeInt(seconds * 1000);
        out.write(new byte[80]);
        if (taken) {
            assertThat(FileKind.of(accept(film.toByteArray()))).contains(FileKind.VIDEO);
        } else {
            refuses(film.toByteArray(), "duration");
        }
    }

    @ParameterizedTest
    @CsvSource({"/Count 100, true", "/Count 101, false", "/Count 99999999999999999999, false", "/Counter 5000, true"})
    void refusesADocumentThatClaimsTooManyPages(String mark, boolean taken) {
        byte[] document =
                ("%PDF-1.7\n1 0 obj<</Type/Pages " + mark + ">>endobj\n%%EOF").getBytes(StandardCharsets.US_ASCII);
        if (taken) {
            assertThat(accept(document)).isEqualTo("application/pdf");
        } else {
            refuses(document, "pages");
        }
    }
}
