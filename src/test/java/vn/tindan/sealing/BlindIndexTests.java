package vn.tindan.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlindIndexTests {

    private static final String STORY =
            "Đêm 12/9, hai thanh niên đi xe Honda biển 83-P1 123.45 trộm chó ở khóm 3, phường Sóc Trăng; ai thấy gọi 0912.345.678. Hoà nhé!";

    @TempDir
    static Path folder;

    private static BlindIndex index;

    @BeforeAll
    static void open() {
        index = SealingForTests.in(folder.resolve("keys")).index();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trộm chó",
                "trom cho",
                "TROM",
                "chó trộm",
                "Sóc Trăng",
                "soc trang",
                "đêm",
                "dem",
                "honda",
                "83-P1 12345",
                "12345",
                "0912345678",
                "0912.345.678",
                "\"trộm chó\"",
                "\"trom cho\"",
                "“phường Sóc Trăng”",
                "hòa",
                "hoà",
                "hoa",
                "khóm 3",
                "TRỘM CHÓ"
            })
    void finds(String words) {
        assertThat(found(STORY, words)).isTrue();
        assertThat(found(STORY, Normalizer.normalize(words, Normalizer.Form.NFD)))
                .isTrue();
        assertThat(found(Normalizer.normalize(STORY, Normalizer.Form.NFD), words))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trọm",
                "trồm chó",
                "trộm mèo",
                "\"chó trộm\"",
                "\"cho trom\"",
                "xé trộm",
                "hóa",
                "123",
                "tro",
                "sóc trang"
            })
    void doesNotFind(String words) {
        assertThat(found(STORY, words)).isFalse();
    }

    @Test
    void asksForNothingWithoutAWord() {
        assertThat(index.query(" ?! ")).isEmpty();
        assertThat(index.tokens("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"hoà,hòa", "khoẻ,khỏe", "thuý,thúy", "quỳ,qùy"})
    void readsBothPlacesOfTheTone(String one, String other) {
        assertThat(index.tokens(one)).isEqualTo(index.tokens(other));
    }

    @Test
    void keepsApartWhatTheToneTellsApart() {
        assertThat(index.query("toán")).isNotEqualTo(index.query("toàn"));
        assertThat(index.query("khoái")).isNotEqualTo(index.query("khóai"));
    }

    @Test
    void givesDistinctSortedNumbers() {
        long[] tokens = index.tokens(STORY + " " + STORY);
        assertThat(tokens).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(60);
        assertThat(index.tokens(STORY + " " + STORY)).isEqualTo(tokens);
    }

    @Test
    void dependsOnTheKey() {
        assertThat(SealingForTests.in(folder.resolve("others")).index().tokens(STORY))
                .doesNotContain(index.tokens(STORY));
    }

    @Test
    void measuresHowAlikeTextsAre() {
        long[] story = index.tokens(STORY);
        assertThat(index.similarity(story, story)).isEqualTo(1);
        assertThat(index.similarity(story, index.tokens("Ma túy ở quán cà phê")))
                .isLessThan(0.05);
        assertThat(index.similarity(
                        story, index.tokens("đêm 12/9 hai thanh niên đi xe Honda trộm chó ở phường Sóc Trăng")))
                .isGreaterThan(0.4);
        assertThat(index.similarity(new long[] {1, 2, 3}, new long[] {2, 3, 4})).isCloseTo(0.5, within(1e-9));
        assertThat(index.similarity(new long[0], new long[0])).isZero();
    }

    private static boolean found(String text, String words) {
        long[] tokens = index.tokens(text);
        return Arrays.stream(index.query(words)).allMatch(token -> Arrays.binarySearch(tokens, token) >= 0);
    }
}
