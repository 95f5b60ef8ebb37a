package vn.tindan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tindan.figures.Comparison.ChangeNote;
import vn.tindan.figures.EnteredFigures.Entered;
import vn.tindan.figures.EnteredFigures.Status;

class FigureRowTests {

    private static final IndicatorCatalogue CATALOGUE = new IndicatorCatalogue();
    private static final Indicator CRIMES = CATALOGUE.get("crimes_social_order");
    private static final Indicator SOLVED = CATALOGUE.get("crimes_social_order_solved");
    private static final Indicator RATE = CATALOGUE.get("detection_rate");

    @Test
    void comparesTwoYearsOfOneDefinition() {
        var row = new FigureRow(CRIMES, entered(1, "1.107"), entered(1, "1.196"));
        assertThat(row.changeInWords()).isEqualTo("giảm 89 vụ, tỷ lệ 7,44%");
        assertThat(row.comparison().notes()).isEmpty();
    }

    @Test
    void refusesToCompareAcrossDefinitionsUnlessAsked() {
        var row = new FigureRow(CRIMES, entered(2, "1.107"), entered(1, "238"));
        assertThat(row.changeInWords()).isEqualTo("không so sánh");
        assertThat(row.comparison().percentCell()).isEqualTo("…");
        assertThat(row.isCompared()).isFalse();
        assertThat(row.comparison().notes()).containsExactly(ChangeNote.REDEFINED);
        assertThat(row.acrossDefinitions().comparison().sentence("vụ")).isEqualTo("tăng 869 vụ, tỷ lệ 365,13%");
        assertThat(row.acrossDefinitions().comparison().notes()).containsExactly(ChangeNote.REDEFINED);
    }

    @Test
    void ratesOfTwoDefinitionsAreNotComparedEither() {
        var now = FigureCell.ratio(RATE, entered(1, "911"), entered(2, "1.107"));
        var before = FigureCell.ratio(RATE, entered(1, "188"), entered(1, "238"));
        assertThat(new FigureRow(RATE, now, before).comparison().notes()).containsExactly(ChangeNote.REDEFINED);
    }

    /** Which communes counted by which definition nobody sees in "1+2". */
    @Test
    void totalsOfTwoDefinitionsAreNotComparedUnlessAsked() {
        var mixed = FigureCell.entered(List.of(counted(5, 1), counted(9, 2)));
        var otherwise = FigureCell.entered(List.of(counted(7, 2), counted(6, 1)));
        assertThat(mixed.definition()).isEqualTo("1+2").isEqualTo(otherwise.definition());
        var row = new FigureRow(CRIMES, mixed, otherwise);
        assertThat(row.changeInWords()).isEqualTo("không so sánh");
        assertThat(row.acrossDefinitions().changeInWords()).startsWith("tăng 01 vụ");
        assertThat(row.acrossDefinitions().comparison().notes()).contains(ChangeNote.REDEFINED);
    }

    private static Entered counted(long value, int definition) {
        return new Entered(Figure.exact(value), "A", Status.OFFICIAL, false, definition);
    }

    @Test
    void whatIsMissingIsMissingAndNotRedefined() {
        var row = new FigureRow(CRIMES, entered(1, "1.107"), FigureCell.missing(new Coverage(0, 1)));
        assertThat(row.comparison().notes()).containsExactly(ChangeNote.PREVIOUS_MISSING);
    }

    @Test
    void ratioSaysWhyItIsNone() {
        var missing = FigureCell.missing(new Coverage(0, 3));
        assertThat(text(FigureCell.ratio(RATE, entered(1, "911"), missing))).isEqualTo("không có số liệu");
        assertThat(text(FigureCell.ratio(RATE, entered(1, "911"), entered(1, "hàng ngàn"))))
                .isEqualTo("không tính được");
        assertThat(text(FigureCell.ratio(RATE, entered(1, "911"), entered(1, "0"))))
                .isEqualTo("không tính được");
        assertThat(text(FigureCell.ratio(RATE, entered(1, "911"), entered(1, "1.107"))))
                .isEqualTo("82,29%");
    }

    @Test
    void liveAndEnteredMakeNoRatio() {
        var live = FigureCell.live(CRIMES, new BigDecimal(1107), new Coverage(100, 103));
        assertThat(text(FigureCell.ratio(RATE, entered(1, "911"), live))).isEqualTo("không tính được");
        var solved = FigureCell.live(SOLVED, new BigDecimal(911), new Coverage(90, 103));
        var rate = FigureCell.ratio(RATE, solved, live);
        assertThat(text(rate)).isEqualTo("82,29%");
        assertThat(rate.coverage()).isEqualTo(new Coverage(90, 103));
    }

    @Test
    void totalOfPartsKeepsTheirPapers() {
        var cell = FigureCell.entered(List.of(
                new Entered(Figure.exact(7), "A", Status.OFFICIAL, false, 1),
                new Entered(Figure.over(13_000), "B", Status.OFFICIAL, false, 1),
                new Entered(Figure.exact(1), "A", Status.OFFICIAL, false, 1)));
        assertThat(FigureText.write(cell.figure())).isEqualTo("hơn 13.008");
        assertThat(cell.document()).isEqualTo("A; B");
        assertThat(cell.coverage()).isEqualTo(Coverage.ofUnits(3, 3));
    }

    /** One province by its paper and one by three of its communes are not four of units: one of the two has reported. */
    @Test
    void totalOfAreasCountsUnitsOfOneKind() {
        var byPaper = entered(1, "100");
        var byCommunes = FigureCell.live(CRIMES, new BigDecimal(7), new Coverage(3, 103));
        var silent = FigureCell.missing(new Coverage(0, 50));
        assertThat(FigureCell.total(CRIMES, List.of(byPaper, byCommunes)).coverage())
                .isEqualTo(Coverage.ofUnits(1, 2));
        assertThat(FigureCell.total(CRIMES, List.of(byPaper, entered(1, "7"))).coverage())
                .isEqualTo(Coverage.ofUnits(2, 2));
        assertThat(FigureCell.total(CRIMES, List.of(byCommunes, silent)).coverage())
                .isEqualTo(new Coverage(3, 153));
    }

    /** Fewer than twenty are few of what is counted; of sites to a model and of kilograms they are what they are. */
    @Test
    void onlyCountsAreFew() {
        var few = new FigureRow(CRIMES, entered(1, "15"), entered(1, "14"));
        assertThat(few.comparison().notes()).containsExactly(ChangeNote.SMALL_BASE);
        assertThat(few.changeInWords()).isEqualTo("tăng 01 vụ");
        var ratio = new FigureRow(CATALOGUE.get("sites_per_model"), entered(1, "15,14"), entered(1, "14,80"));
        assertThat(ratio.comparison().notes()).isEmpty();
        var heroin = new FigureRow(CATALOGUE.get("drug_heroin_seized_kg"), entered(1, "15"), entered(1, "12"));
        assertThat(heroin.comparison().notes()).isEmpty();
        assertThat(heroin.changeInWords()).isEqualTo("tăng 03 kg, tỷ lệ 25,00%");
        assertThat(heroin.indicator()
                        .compare(heroin.current(), heroin.previous())
                        .notes())
                .isEmpty();
    }

    private static String text(FigureCell cell) {
        return FigureText.percent(cell.figure());
    }

    private static FigureCell entered(int definition, String... written) {
        return FigureCell.entered(Arrays.stream(written)
                .map(text -> new Entered(FigureText.parse(text), "Báo cáo", Status.OFFICIAL, false, definition))
                .toList());
    }
}
