package vn.tindan.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tindan.shared.RuleViolation;

class FigureTextTests {

    static Stream<Arguments> wordsOfBothReports() {
        return Stream.of(
                Arguments.of("1.107", Figure.exact(1107)),
                Arguments.of("hơn 181.000", Figure.over(181_000)),
                Arguments.of("gần 34.300", Figure.nearly(34_300)),
                Arguments.of("trên 1.800", new Figure(new BigDecimal(1800), Qualifier.OVER, "trên")),
                Arguments.of("khoảng 60", Figure.about(60)),
                Arguments.of("hàng trăm", Figure.magnitude(100)),
                Arguments.of("hàng nghìn", Figure.magnitude(1000)),
                Arguments.of("hàng ngàn", new Figure(new BigDecimal(1000), Qualifier.MAGNITUDE, "hàng ngàn")),
                Arguments.of("hàng trăm nghìn", Figure.magnitude(100_000)),
                Arguments.of("không có số liệu", Figure.unknown()),
                Arguments.of("không tính được", Figure.uncomputable()),
                Arguments.of("không so sánh", Figure.incomparable()),
                Arguments.of("12,35", Figure.exact(new BigDecimal("12.35"))),
                Arguments.of("-89", Figure.exact(-89)),
                Arguments.of("0", Figure.exact(0)),
                Arguments.of("90.398.469", Figure.exact(90_398_469)));
    }

    @ParameterizedTest
    @MethodSource("wordsOfBothReports")
    void writesAndReads(String text, Figure figure) {
        assertThat(FigureText.write(figure)).isEqualTo(text);
        assertThat(FigureText.parse(text)).isEqualTo(figure);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            hơn 310.000 hộ gia đình ; hơn 310.000
            Hơn 310.000 hộ ; hơn 310.000
            310.000hộ ; 310.000
            181 000 tin ; 181.000
            1107 ; 1.107
            08 mô hình ; 8
            hơn 13 nghìn nguồn tin ; hơn 13.000
            1,5 triệu ; 1.500.000
            3 tỉnh ; 3
            82,29 % ; 82,29
            82,29% ; 82,29
            −5 ; -5
            +224 ; 224
            hàng vạn ; hàng vạn
            hàng trăm ngàn hộ ; hàng trăm ngàn
            ngót 700 vụ ; ngót 700
            khoảng chừng 50 người ; khoảng chừng 50
            dưới 100 ; dưới 100
            trên dưới 100 ; trên dưới 100
            1.200 m2 ; 1.200
            56 tập thể, cá nhân ; 56
            … ; không có số liệu
            """)
    void readsWhatPeopleType(String typed, String written) {
        assertThat(FigureText.write(FigureText.parse(typed))).isEqualTo(written);
    }

    @Test
    void spacesOfEveryKindAreSpaces() {
        assertThat(FigureText.parse("\u00a0hơn\u202f310\u00a0000\u2009hộ\t")).isEqualTo(Figure.over(310_000));
        assertThat(FigureText.parse("ho\u031bn 13.000")).isEqualTo(Figure.over(13_000));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            '' ; figures.text.empty
            '   ' ; figures.text.empty
            nhiều ; figures.text.number
            mười ; figures.text.number
            hơn ; figures.text.number
            10-20 ; figures.text.number
            5 tấn heroin ; figures.text.measure
            500 g ; figures.text.measure
            1,5ha ; figures.text.measure
            hàng trăm gam ; figures.text.measure
            5 đến 10 ; figures.text.number
            100 trở lên ; figures.text.number
            5 trăm ; figures.text.number
            100 hơn ; figures.text.number
            không dưới 100 ; figures.text.number
            04/3/2025 ; figures.text.number
            55 vụ, 64 đối tượng ; figures.text.number
            0299.3822339 ; figures.text.number
            2 triệu rưỡi ; figures.text.number
            hàng nghìn tỷ đồng ; figures.text.number
            1.5 ; figures.text.dot
            12.34 kg ; figures.text.dot
            1.10 ; figures.text.dot
            1.107.5 ; figures.text.number
            1,107.5 ; figures.text.number
            1.1070 ; figures.text.number
            0.123 ; figures.text.number
            1,2,3 ; figures.text.number
            1.107 200 ; figures.text.number
            ١٢٣ ; figures.text.number
            1e5 ; figures.text.number
            NaN ; figures.text.number
            hơn 0 ; figures.text.zero
            gần 0,00 ; figures.text.zero
            1234567890123456789012345678901 ; figures.text.long
            0,12345678901 ; figures.text.long
            """)
    void refusesWhatItCannotRead(String typed, String key) {
        assertThatThrownBy(() -> FigureText.parse(typed))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void refusesALongTextFast() {
        assertThatThrownBy(() -> FigureText.parse("1 ".repeat(500_000)))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo("figures.text.long"));
    }

    @ParameterizedTest
    @CsvSource({"8,08", "3,03", "9,09", "10,10", "0,0", "1107,1.107"})
    void padsOneDigitInSentences(long count, String text) {
        assertThat(FigureText.prose(Figure.exact(count))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            2.005 ; 2,01
            2.004999999999 ; 2
            -2.005 ; -2,01
            9999999.995 ; 10.000.000
            12.345 ; 12,35
            0.005 ; 0,01
            0.0049 ; dưới 0,01
            99.995 ; 100
            """)
    void roundsHalfUpOnTheSize(BigDecimal value, String text) {
        assertThat(FigureText.write(Figure.exact(value))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            OVER ; 7800.456 ; hơn 7.800,45
            NEARLY ; 7800.451 ; gần 7.800,46
            """)
    void neverRoundsAWordIntoALie(Qualifier qualifier, BigDecimal value, String text) {
        assertThat(FigureText.write(new Figure(value, qualifier, null))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hơn 82%", "khoảng 60%", "82,00%", "0%"})
    void percentagesReadBack(String text) {
        assertThat(FigureText.percent(FigureText.parse(text))).isEqualTo(text);
    }

    @Test
    void ratiosThatAreNoPercentageKeepTwoDecimals() {
        assertThat(FigureText.ratio(Figure.exact(530).ratio(Figure.exact(35)))).isEqualTo("15,14");
        assertThat(FigureText.ratio(Figure.over(1800).ratio(Figure.exact(347)))).isEqualTo("khoảng 5,3");
    }

    @Test
    void onlyTheCompleteIsAHundredPercent() {
        assertThat(new Coverage(3298, 3321).text()).isEqualTo("3.298/3.321 đơn vị, 99,3%");
        assertThat(new Coverage(3320, 3321).text()).isEqualTo("3.320/3.321 đơn vị, 99,9%");
        assertThat(new Coverage(3321, 3321).text()).isEqualTo("3.321/3.321 đơn vị, 100%");
        assertThat(new Coverage(3, 3321).text()).isEqualTo("3/3.321 đơn vị, dưới 0,1%");
        assertThat(new Coverage(0, 3321).text()).isEqualTo("0/3.321 đơn vị, 0%");
        assertThat(new Coverage(0, 0).text()).isEqualTo("0/0 đơn vị");
        assertThat(new Coverage(79, 100).isEstimate()).isTrue();
        assertThat(new Coverage(80, 100).isEstimate()).isFalse();
        assertThat(new Coverage(80, 100).isComplete()).isFalse();
    }
}
