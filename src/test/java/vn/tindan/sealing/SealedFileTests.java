package vn.tindan.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedFileTests {

    private static final SealedField FILE = new SealedField("tips.attachment", "7", "content");

    @TempDir
    static Path folder;

    private static Sealing sealing;

    @BeforeAll
    static void open() {
        sealing = SealingForTests.in(folder.resolve("keys")).sealing();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0, 1, DataKey.SEGMENT - 57, DataKey.SEGMENT - 1, DataKey.SEGMENT, DataKey.SEGMENT + 1, 300_000})
    void opensWhatItSealed(int size) throws IOException {
        byte[] key = sealing.newDataKey();
        byte[] content = content(size);
        assertThat(opened(key, FILE, sealed(key, content))).isEqualTo(content);
    }

    @Test
    void refusesChangedCutAndMovedFiles() throws IOException {
        byte[] key = sealing.newDataKey();
        byte[] sealed = sealed(key, content(200_000));
        for (int position : new int[] {0, 1, 20, 60, 100_000, sealed.length - 1}) {
            byte[] changed = sealed.clone();
            changed[position] ^= 1;
            assertThatThrownBy(() -> opened(key, FILE, changed)).isInstanceOf(SealBroken.class);
        }
        for (int length : new int[] {0, 1, 39, 41, DataKey.SEGMENT, 2 * DataKey.SEGMENT, sealed.length - 1}) {
            assertThatThrownBy(() -> opened(key, FILE, Arrays.copyOf(sealed, length)))
                    .as("cut to %d", length)
                    .isInstanceOf(SealBroken.class);
        }
        assertThatThrownBy(() -> opened(key, new SealedField("tips.attachment", "8", "content"), sealed))
                .isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> opened(sealing.newDataKey(), FILE, sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void reportsAFailingDiskAsSuch() throws IOException {
        byte[] key = sealing.newDataKey();
        var failing = new FilterInputStream(new ByteArrayInputStream(sealed(key, content(200_000)))) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                if (in.available() < 100_000) {
                    throw new IOException("disk");
                }
                return super.read(target, offset, length);
            }
        };
        assertThatThrownBy(() -> sealing.opening(key, FILE, failing).readAllBytes())
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("disk");
    }

    @Test
    void streamsWithoutHoldingTheFile() throws IOException {
        byte[] key = sealing.newDataKey();
        var count = new long[1];
        try (var out = sealing.sealing(key, FILE, new java.io.OutputStream() {
            @Override
            public void write(int b) {
                count[0]++;
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                assertThat(length).isLessThanOrEqualTo(DataKey.SEGMENT);
                count[0] += length;
            }
        })) {
            byte[] megabyte = content(1 << 20);
            for (int i = 0; i < 100; i++) {
                out.write(megabyte);
            }
        }
        assertThat(count[0]).isBetween(100L << 20, (100L << 20) + 30_000);
    }

    private static byte[] sealed(byte[] key, byte[] content) throws IOException {
        var target = new ByteArrayOutputStream();
        try (var out = sealing.sealing(key, FILE, target)) {
            out.write(content);
        }
        return target.toByteArray();
    }

    private static byte[] opened(byte[] key, SealedField field, byte[] sealed) throws IOException {
        try (InputStream in = sealing.opening(key, field, new ByteArrayInputStream(sealed))) {
            return in.readAllBytes();
        }
    }

    private static byte[] content(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }
}
