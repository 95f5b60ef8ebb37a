package vn.tindan.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tindan.figures.number.Interval;

class FigureTests {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            7.891 ; hơn 13.000 ; khoảng 60%
            34.300 ; 181.000 ; 18,95%
            gần 34.300 ; hơn 181.000 ; khoảng 18,9%
            gần 10.000 ; 10.712 ; khoảng 90%
            7.891 ; khoảng 13.000 ; khoảng 60%
            911 ; 1.107 ; 82,29%
            3043 ; 3558 ; 85,53%
            2313 ; 2742 ; 84,35%
            120 ; 100 ; 120,00%
            0 ; 5 ; 0%
            0 ; hơn 5.000 ; 0%
            1 ; hơn 13.000 ; dưới 0,1%
            1 ; 1.000.000 ; dưới 0,01%
            5 ; 0 ; không tính được
            0 ; 0 ; không tính được
            hơn 5 ; 0 ; không tính được
            1.234 ; hàng ngàn ; không tính được
            hàng ngàn ; 1.234 ; không tính được
            không có số liệu ; 1.234 ; không tính được
            1.234 ; không có số liệu ; không tính được
            """)
    void printsOfARatioWhatItsPartsAllow(String part, String whole, String percent) {
        var ratio = FigureText.parse(part).percentOf(FigureText.parse(whole));
        assertThat(FigureText.percent(ratio)).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            hơn 13.000 ; 1.107 ; hơn 14.107
            trên 1.800 ; 0 ; hơn 1.800
            gần 34.300 ; 1.107 ; gần 35.407
            gần 34.300 ; gần 10.000 ; gần 44.300
            hơn 13.000 ; gần 34.300 ; khoảng 47.500
            khoảng 13.000 ; 1.107 ; khoảng 14.000
            hàng trăm ; 2.000 ; hàng nghìn
            hàng ngàn ; hàng trăm ; hơn 1.000
            hàng trăm ; không có số liệu ; không tính được
            9.999.999,995 ; 0,005 ; 10.000.000
            9.999.999,995 ; 0 ; 10.000.000
            0,001 ; 0 ; dưới 0,01
            """)
    void totalsInheritTheWeakestWord(String one, String other, String total) {
        assertThat(FigureText.write(FigureText.parse(one).plus(FigureText.parse(other))))
                .isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            20.000 ; hơn 13.000 ; khoảng 7.000
            hơn 13.000 ; 1.000 ; hơn 12.000
            hơn 13.000 ; hơn 12.500 ; dưới 1.500
            hơn 12.500 ; hơn 13.000 ; dưới -1.500
            hơn 13.000 ; hơn 13.000 ; không tính được
            12.000 ; hơn 13.000 ; hơn -1.000
            3 ; 5 ; -2
            0,1 ; 0,105 ; -0,01
            """)
    void differencesSayWhichWayOnlyWhenItIsSure(String one, String other, String difference) {
        assertThat(FigureText.write(FigureText.parse(one).minus(FigureText.parse(other))))
                .isEqualTo(difference);
    }

    @Test
    void largerAndSmallerAreKnownWhereTheRangesPart() {
        var over = FigureText.parse("trên 13.000");
        assertThat(over.max(Figure.exact(5))).isEqualTo(Figure.over(13_000));
        assertThat(over.min(Figure.exact(5))).isEqualTo(Figure.exact(5));
        assertThat(FigureText.write(Figure.magnitude(100).max(Figure.exact(5_000))))
                .isEqualTo("5.000");
        assertThat(FigureText.write(Figure.over(13_000).max(Figure.exact(13_500))))
                .isEqualTo("khoảng 13.500");
        assertThat(over.max(Figure.unknown()).isKnown()).isFalse();
    }

    @Test
    void equalNumbersAreEqualHoweverWritten() {
        assertThat(Figure.exact(new BigDecimal("100.00"))).isEqualTo(Figure.exact(100));
        assertThat(Figure.exact(new BigDecimal("1e2")).value()).hasToString("100");
        assertThat(Figure.exact(new BigDecimal("0.000"))).isEqualTo(Figure.exact(0));
        assertThat(Figure.exact(0).isZero()).isTrue();
        assertThat(Figure.unknown().isZero()).isFalse();
    }

    @Test
    void refusesWhatIsNoFigure() {
        assertThatThrownBy(() -> new Figure(null, Qualifier.EXACT, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Figure(BigDecimal.ONE, Qualifier.UNKNOWN, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Figure.magnitude(200)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Figure.magnitude(1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void supposesWhatDomainSays() {
        assertThat(Figure.over(7_800).range().contains(new BigDecimal("7891"))).isTrue();
        assertThat(Figure.over(13_000).range())
                .isEqualTo(new Interval(new BigDecimal(13_000), false, new BigDecimal(14_000), true));
        assertThat(Figure.nearly(34_300).range())
                .isEqualTo(new Interval(new BigDecimal(34_200), true, new BigDecimal(34_300), false));
        assertThat(Figure.nearly(200_000).range().low()).isEqualTo(new BigDecimal(180_000));
        assertThat(Figure.over(57_500).range().high()).isEqualTo(new BigDecimal(58_000));
        assertThat(Figure.magnitude(100).range().contains(new BigDecimal(999))).isTrue();
        assertThat(Figure.magnitude(100).range().contains(new BigDecimal(1000))).isFalse();
    }

    @Test
    void addsSocTrangsAwards() {
        var collectives = Figure.sum(List.of(Figure.exact(56), Figure.exact(3)));
        var individuals = Figure.sum(List.of(Figure.exact(56), Figure.exact(10)));
        assertThat(FigureText.write(collectives)).isEqualTo("59");
        assertThat(FigureText.write(individuals)).isEqualTo("66");
    }

    @Test
    void differenceOfRatesIsInPoints() {
        var now = Figure.exact(911).percentOf(Figure.exact(1107));
        var before = Figure.exact(2313).percentOf(Figure.exact(2742));
        assertThat(FigureText.points(now.change(before))).isEqualTo("-2,06 điểm %");
        var vague = Figure.exact(7891).percentOf(Figure.over(13_000));
        assertThat(FigureText.points(now.change(vague))).isEqualTo("khoảng 25 điểm %");
    }
}
