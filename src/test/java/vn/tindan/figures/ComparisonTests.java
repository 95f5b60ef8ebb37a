package vn.tindan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tindan.figures.Comparison.ChangeNote;
import vn.tindan.figures.number.Reading;

class ComparisonTests {

    /** The Ministry's bulletins of March and May 2022, and Sóc Trăng's year 2024. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            3558 ; 224 ; tăng 224 vụ, tỷ lệ 6,72% ; tăng 224 vụ (+6,72%)
            6001 ; -226 ; giảm 226 vụ, tỷ lệ 3,63% ; giảm 226 vụ (-3,63%)
            38 ; 15 ; tăng 15 vụ, tỷ lệ 65,22% ; tăng 15 vụ (+65,22%)
            2742 ; -171 ; giảm 171 vụ, tỷ lệ 5,87% ; giảm 171 vụ (-5,87%)
            25 ; -69 ; giảm 69 vụ, tỷ lệ 73,40% ; giảm 69 vụ (-73,40%)
            26 ; -151 ; giảm 151 vụ, tỷ lệ 85,31% ; giảm 151 vụ (-85,31%)
            318 ; 15 ; tăng 15 vụ, tỷ lệ 4,95% ; tăng 15 vụ (+4,95%)
            1107 ; -89 ; giảm 89 vụ, tỷ lệ 7,44% ; giảm 89 vụ (-7,44%)
            """)
    void reprintsWhatWasPublished(long current, long change, String sentence, String bracketed) {
        var comparison = new Comparison(Figure.exact(current), Figure.exact(current - change), ChangeWording.OCCURRED);
        assertThat(comparison.sentence("vụ")).isEqualTo(sentence);
        assertThat(comparison.bracketed("vụ")).isEqualTo(bracketed);
    }

    /** FIGURES 4.2, row by row; the notes stand in the order of their importance. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            120 ; 100 ; +20 ; tăng 20,00% ; []
            5 ; 0 ; +5 ; – ; [PREVIOUS_NONE]
            0 ; 8 ; -8 ; giảm 100,00% ; [SMALL_BASE]
            0 ; 0 ; 0 ; không phát sinh ; []
            7 ; không có số liệu ; … ; … ; [PREVIOUS_MISSING]
            không có số liệu ; 7 ; … ; … ; [CURRENT_MISSING]
            không có số liệu ; không có số liệu ; … ; … ; [CURRENT_MISSING, PREVIOUS_MISSING]
            25 ; 19 ; +6 ; tăng 31,58% ; [SMALL_BASE]
            25 ; 20 ; +5 ; tăng 25,00% ; []
            100 ; 100 ; 0 ; không đổi ; []
            1000001 ; 1000000 ; +1 ; tăng dưới 0,01% ; []
            hơn 13.000 ; 10.000 ; hơn +3.000 ; tăng khoảng 35% ; [APPROXIMATE]
            10.000 ; hơn 13.000 ; hơn -3.000 ; giảm khoảng 25% ; [APPROXIMATE]
            hơn 13.000 ; hơn 12.500 ; dưới +1.500 ; không tính được ; [APPROXIMATE]
            hàng trăm ; 50 ; hơn +40 ; không tính được ; [APPROXIMATE]
            52 ; hơn 45 ; hơn +2 ; không tính được ; [APPROXIMATE]
            hơn 45 ; 52 ; hơn -2 ; không tính được ; [APPROXIMATE]
            hơn 45 ; hơn 36 ; khoảng +11 ; không tính được ; [APPROXIMATE]
            20 ; hơn 14 ; gần +6 ; tăng khoảng 40% ; [APPROXIMATE, SMALL_BASE]
            15 ; hơn 14 ; không tính được ; không tính được ; [APPROXIMATE, SMALL_BASE]
            """)
    void fillsTheCellsOfATable(String current, String previous, String difference, String percent, String notes) {
        var comparison = new Comparison(FigureText.parse(current), FigureText.parse(previous), ChangeWording.PLAIN);
        assertThat(comparison.differenceCell()).isEqualTo(difference);
        assertThat(comparison.percentCell()).isEqualTo(percent);
        assertThat(comparison.notes()).hasToString(notes);
    }

    /** Whole numbers differ by whole numbers: no reading of the two is refused, and none gets decimals. */
    @ParameterizedTest
    @EnumSource(
            value = Qualifier.class,
            names = {"OVER", "NEARLY", "ABOUT"})
    void aDifferenceOfCountsIsWholeAndHoldsForEveryReading(Qualifier qualifier) {
        for (int written = 1; written < 130; written++) {
            var about = new Figure(BigDecimal.valueOf(written), qualifier, null);
            for (int counted = 0; counted < 130; counted++) {
                var change = new Comparison(Figure.exact(counted), about, ChangeWording.PLAIN).difference();
                var said = FigureText.saidCount(change);
                assertThat(FigureText.write(said)).as("%s - %s", counted, about).doesNotContain(",");
                for (int read = 0; read < 150; read++) {
                    if (about.range().contains(BigDecimal.valueOf(read))) {
                        assertThat(Reading.claimed(said).contains(BigDecimal.valueOf(counted - read)))
                                .as("%s - %s said %s, read as %s", counted, about, said, read)
                                .isTrue();
                    }
                }
            }
        }
    }

    /** Of two kilograms and more than one there may be half of one between them. */
    @Test
    void whatIsMeasuredKeepsItsDecimals() {
        var weighed =
                new Comparison(Figure.exact(52), FigureText.parse("hơn 45"), ChangeWording.PLAIN, false, Set.of());
        assertThat(weighed.differenceCell()).isEqualTo("hơn +2,4");
    }

    @Test
    void keepsTheMarksOfTheCaller() {
        var comparison = new Comparison(
                Figure.exact(120),
                Figure.exact(100),
                ChangeWording.PLAIN,
                Set.of(ChangeNote.RESTATED, ChangeNote.INCOMPLETE));
        assertThat(comparison.notes()).containsExactly(ChangeNote.RESTATED, ChangeNote.INCOMPLETE);
        assertThat(comparison.percentCell()).isEqualTo("tăng 20,00%");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            OCCURRED ; 1107 ; 1196 ; xảy ra giảm ; xảy ra 1.107 vụ, giảm 89 vụ, tỷ lệ 7,44%
            OCCURRED ; 3558 ; 3334 ; xảy ra tăng ; xảy ra 3.558 vụ, tăng 224 vụ, tỷ lệ 6,72%
            DISCOVERED ; 318 ; 303 ; phát hiện nhiều hơn ; phát hiện 318 vụ, nhiều hơn 15 vụ, tỷ lệ 4,95%
            DISCOVERED ; 180 ; 183 ; phát hiện ít hơn ; phát hiện 180 vụ, ít hơn 03 vụ, tỷ lệ 1,64%
            PLAIN ; 8 ; 8 ; không đổi ; 08 vụ, không đổi
            PLAIN ; 5 ; 0 ; tăng ; 05 vụ, tăng 05 vụ, không so sánh
            PLAIN ; 0 ; 0 ; không phát sinh ; 0 vụ, không phát sinh
            DISCOVERED ; 7 ; không có số liệu ; không so sánh ; phát hiện 07 vụ
            PLAIN ; không có số liệu ; 7 ; không so sánh ; không có số liệu
            PLAIN ; hơn 13.000 ; 10.000 ; tăng ; hơn 13.000 vụ, tăng hơn 3.000 vụ, tỷ lệ khoảng 35%
            PLAIN ; hơn 13.000 ; hơn 12.500 ; tăng ; hơn 13.000 vụ, tăng dưới 1.500 vụ
            PLAIN ; hơn 13.000 ; hơn 13.000 ; không tính được ; hơn 13.000 vụ
            POINTS ; 82,29 ; 84,35 ; giảm ; 82,29%, giảm 2,06 điểm %
            POINTS ; 82,29 ; 0 ; tăng ; 82,29%, tăng 82,29 điểm %
            POINTS ; khoảng 60 ; 82,29 ; không tính được ; khoảng 60%
            POINTS ; khoảng 60,5 ; 82,29 ; giảm ; khoảng 60,5%, giảm khoảng 22 điểm %
            """)
    void tellsTheChange(ChangeWording wording, String current, String previous, String direction, String clause) {
        var comparison = new Comparison(FigureText.parse(current), FigureText.parse(previous), wording);
        assertThat(comparison.direction()).isEqualTo(direction);
        assertThat(comparison.clause("vụ")).isEqualTo(clause);
    }

    @Test
    void ratesHaveNoPercentage() {
        var rates = new Comparison(FigureText.parse("82,29%"), FigureText.parse("84,35%"), ChangeWording.POINTS);
        assertThat(rates.percentCell()).isEqualTo("x");
        assertThat(rates.differenceCell()).isEqualTo("-2,06 điểm %");
    }
}
