package vn.tindan.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealingTests {

    private static final SealedField STORY = new SealedField("tips.tip", "7", "story");
    private static final String MARKER = "Ông Tư chứa bạc ở ấp Trà Quýt";

    @TempDir
    static Path folder;

    private static Sealing sealing;

    @BeforeAll
    static void open() {
        sealing = SealingForTests.in(folder.resolve("keys")).sealing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", MARKER, "kết thúc bằng số không \0\0", "\u0080", "🚔 ខ្មែរ"})
    void opensWhatItSealed(String text) {
        byte[] key = sealing.newDataKey();
        assertThat(sealing.open(key, STORY, sealing.seal(key, STORY, text))).isEqualTo(text);
    }

    @Test
    void opensInComposedForm() {
        byte[] key = sealing.newDataKey();
        String decomposed = Normalizer.normalize(MARKER, Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(MARKER);
        assertThat(sealing.open(key, STORY, sealing.seal(key, STORY, decomposed)))
                .isEqualTo(MARKER);
    }

    @Test
    void hidesTheLengthWithinABlock() {
        byte[] key = sealing.newDataKey();
        assertThat(IntStream.of(0, 1, 100, 255).map(length -> sealing.seal(key, STORY, "x".repeat(length)).length))
                .containsOnly(256 + 12 + 16);
        assertThat(sealing.seal(key, STORY, "x".repeat(256))).hasSize(512 + 12 + 16);
    }

    @Test
    void givesDifferentBytesForTheSameText() {
        byte[] key = sealing.newDataKey();
        assertThat(sealing.seal(key, STORY, MARKER)).isNotEqualTo(sealing.seal(key, STORY, MARKER));
        assertThat(sealing.newDataKey()).isNotEqualTo(key);
    }

    @Test
    void refusesEveryChangedByte() {
        byte[] key = sealing.newDataKey();
        byte[] sealed = sealing.seal(key, STORY, MARKER);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> sealing.open(key, STORY, changed)).isInstanceOf(SealBroken.class);
        }
        assertThatThrownBy(() -> sealing.open(key, STORY, new byte[0])).isInstanceOf(SealBroken.class);
    }

    @Test
    void refusesEveryChangedByteOfTheDataKey() {
        byte[] key = sealing.newDataKey();
        byte[] sealed = sealing.seal(key, STORY, MARKER);
        for (int i = 0; i < key.length; i++) {
            byte[] changed = key.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> sealing.open(changed, STORY, sealed)).isInstanceOf(SealBroken.class);
        }
        assertThatThrownBy(() -> sealing.open(new byte[0], STORY, sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void refusesWhatWasMovedToAnotherPlace() {
        byte[] key = sealing.newDataKey();
        byte[] sealed = sealing.seal(key, STORY, MARKER);
        for (var elsewhere : new SealedField[] {
            new SealedField("tips.tip", "8", "story"),
            new SealedField("tips.tip", "7", "place"),
            new SealedField("tips.message", "7", "story")
        }) {
            assertThatThrownBy(() -> sealing.open(key, elsewhere, sealed)).isInstanceOf(SealBroken.class);
        }
        assertThatThrownBy(() -> sealing.open(sealing.newDataKey(), STORY, sealed))
                .as("another row's key")
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void namesFieldsWithoutAmbiguity() {
        assertThat(new SealedField("a", "bc", "d").associatedData())
                .isNotEqualTo(new SealedField("ab", "c", "d").associatedData());
        assertThatThrownBy(() -> new SealedField("a", "b\nc", "d")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SealedField("a", " ", "d")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsNothingOfTheTextWhenItBreaks() {
        byte[] key = sealing.newDataKey();
        byte[] sealed = sealing.seal(key, STORY, MARKER);
        sealed[40] ^= 1;
        var told = new StringWriter();
        try {
            sealing.open(key, STORY, sealed);
        } catch (SealBroken e) {
            e.printStackTrace(new PrintWriter(told));
        }
        assertThat(told.toString()).contains("tips.tip").doesNotContain("Trà", "chứa");
        assertThat(new String(sealed, UTF_8)).doesNotContain("Trà", "chứa");
    }
}
