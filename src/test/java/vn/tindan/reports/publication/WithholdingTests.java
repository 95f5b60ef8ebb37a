package vn.tindan.reports.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tindan.figures.Figure;
import vn.tindan.figures.IndicatorCatalogue;
import vn.tindan.shared.DateRange;

/** Recovers what one published table withholds from the others: other years, shorter periods, larger areas. */
class WithholdingTests {

    private static final IndicatorCatalogue CATALOGUE = new IndicatorCatalogue();
    private static final String CRIMES = "crimes_social_order";
    private static final DateRange YEAR = days("2024-01-01", "2024-12-31");
    private static final DateRange FIRST_HALF = days("2024-01-01", "2024-06-30");
    private static final DateRange SECOND_HALF = days("2024-07-01", "2024-12-31");

    private static DateRange days(String from, String to) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static PublishedTable table(String indicator, DateRange days, Map<String, Integer> values) {
        return table(indicator, days, values, Map.of(), Map.of());
    }

    private static PublishedTable table(
            String indicator,
            DateRange days,
            Map<String, Integer> values,
            Map<String, List<String>> parts,
            Map<String, List<String>> within) {
        var figures = new HashMap<String, Figure>();
        values.forEach((area, value) -> figures.put(area, Figure.exact(value)));
        return new PublishedTable(CATALOGUE, Map.of(indicator, figures), new PublishedTable.Scope(days, parts, within));
    }

    private static void decide(PublishedTable... tables) {
        Withholding.decide(CATALOGUE, Arrays.asList(tables));
    }

    private static boolean isShown(PublishedTable table, String area) {
        return isShown(table, CRIMES, area);
    }

    private static boolean isShown(PublishedTable table, String indicator, String area) {
        return table.shown(CATALOGUE.get(indicator), area) != null;
    }

    @Test
    void aYearLessOneHalfDoesNotTellTheOther() {
        var first = table(CRIMES, FIRST_HALF, Map.of("a", 3));
        var second = table(CRIMES, SECOND_HALF, Map.of("a", 9));
        var year = table(CRIMES, YEAR, Map.of("a", 12));
        decide(year, first, second);
        assertThat(isShown(first, "a")).isFalse();
        assertThat(isShown(second, "a") && isShown(year, "a")).isFalse();
    }

    @Test
    void whatRemainsOfAYearIsNotToldWhereItIsSmall() {
        var first = table(CRIMES, FIRST_HALF, Map.of("a", 9));
        var year = table(CRIMES, YEAR, Map.of("a", 12));
        decide(year, first);
        assertThat(isShown(first, "a") && isShown(year, "a")).isFalse();
    }

    @Test
    void twoPeriodsThatTellNothingOfEachOtherAreBothShown() {
        var first = table(CRIMES, FIRST_HALF, Map.of("a", 40));
        var year = table(CRIMES, YEAR, Map.of("a", 90));
        decide(year, first);
        assertThat(isShown(first, "a") && isShown(year, "a")).isTrue();
    }

    /** The year of the report told b and not a; the year after prints it again as "cùng kỳ", with c and the total. */
    @Test
    void theYearAfterDoesNotTellWhatTheYearWithheld() {
        var year = table(CRIMES, YEAR, Map.of("a", 3, "b", 40));
        var before =
                table(CRIMES, YEAR, Map.of("a", 3, "b", 40, "c", 50), Map.of("all", List.of("a", "b", "c")), Map.of());
        decide(year, before);
        assertThat(isShown(year, "a") || isShown(before, "a")).isFalse();
        boolean isTotalTold = isShown(before, "all");
        boolean areOthersTold = (isShown(year, "b") || isShown(before, "b")) && isShown(before, "c");
        assertThat(isTotalTold && areOthersTold).isFalse();
    }

    @Test
    void aFigureCorrectedInBetweenIsWithheldInBoth() {
        var year = table(CRIMES, YEAR, Map.of("a", 3));
        var before = table(CRIMES, YEAR, Map.of("a", 6));
        decide(year, before);
        assertThat(isShown(year, "a") || isShown(before, "a")).isFalse();
    }

    @Test
    void aCountryWithAReportOfItsOwnDoesNotTellTheLastProvince() {
        var table = table(
                CRIMES,
                YEAR,
                Map.of("v2-00", 93, "v2-01", 3, "v2-92", 40, "v2-75", 50),
                Map.of(),
                Map.of("v2-00", List.of("v2-01", "v2-92", "v2-75")));
        decide(table);
        assertThat(Stream.of("v2-00", "v2-92", "v2-75").allMatch(area -> isShown(table, area)))
                .isFalse();
        assertThat(isShown(table, "v2-01")).isFalse();
    }

    @Test
    void aProvinceDoesNotTellTheFormerOneThatPublishedNothing() {
        var table = table(
                CRIMES,
                YEAR,
                Map.of("v2-92", 92, "v1-92", 40, "v1-93", 50),
                Map.of(),
                Map.of("v2-92", List.of("v1-92", "v1-93")));
        decide(table);
        assertThat(Stream.of("v2-92", "v1-92", "v1-93").allMatch(area -> isShown(table, area)))
                .isFalse();
    }

    /** Its report says 102, those of the former ones 100: neither the other provinces nor the year before pay for it. */
    @Test
    void aMergedProvinceThatReportedBesideAllItsFormerOnesCostsNoOtherTotal() {
        var former = List.of("v1-92", "v1-93", "v1-94");
        var values = Map.of("v2-92", 102, "v1-92", 40, "v1-93", 50, "v1-94", 10, "v2-01", 200, "v2-75", 300);
        var all = Map.of("v2-92", former, "v2-00", List.of("v2-92", "v2-01", "v2-75"));
        var year = table(CRIMES, YEAR, values, all, Map.of("v2-92", former));
        var earlier = table(CRIMES, days("2023-01-01", "2023-12-31"), values, all, Map.of());
        decide(year, earlier);
        assertThat(List.of("v2-92", "v1-92", "v1-93", "v2-01", "v2-75", "v2-00"))
                .allMatch(area -> isShown(year, area));
        assertThat(isShown(year, "v1-94")).isFalse();
        assertThat(values.keySet()).allMatch(area -> isShown(earlier, area));
    }

    private static PublishedTable awards(int total) {
        var values = Map.of(
                "award_individual_total", total,
                "award_mps_merit_individual", 3,
                "award_province_merit_individual", 9,
                "award_commendation_individual", 20,
                "award_medal_individual", 30);
        var figures = new HashMap<String, Map<String, Figure>>();
        values.forEach((indicator, value) -> figures.put(indicator, Map.of("a", Figure.exact(value))));
        var table = new PublishedTable(CATALOGUE, figures, new PublishedTable.Scope(YEAR, Map.of(), Map.of()));
        decide(table);
        return table;
    }

    /** Orders and what nobody gave a form are in the total too: with 38 of those, nobody works the three out. */
    @Test
    void formsOfAwardsAreNotAllOfTheirTotal() {
        var wide = awards(100);
        assertThat(isShown(wide, "award_mps_merit_individual", "a")).isFalse();
        assertThat(isShown(wide, "award_province_merit_individual", "a")).isTrue();
        assertThat(isShown(wide, "award_individual_total", "a")).isTrue();
        for (int total : List.of(62, 64)) {
            assertThat(isShown(awards(total), "award_province_merit_individual", "a"))
                    .as("nothing or two of %s left for others", total)
                    .isFalse();
        }
    }

    @Test
    void anIndicatorThatLeftTheCatalogueStopsNoOther() {
        var figures = Map.of("crimes_of_yore", Map.of("a", Figure.exact(3)), CRIMES, Map.of("a", Figure.exact(40)));
        var table = new PublishedTable(CATALOGUE, figures, new PublishedTable.Scope(YEAR, Map.of(), Map.of()));
        decide(table);
        assertThat(table.values()).containsOnlyKeys(PublishedTable.key(CRIMES, "a"));
        assertThat(isShown(table, "a")).isTrue();
    }

    /** An estimate of November beside "cùng kỳ" until that day: with 90 of then, the 92 of the whole year tell of two. */
    @Test
    void partOfAYearIsNotTakenForTheWholeOfIt() {
        var partly = days("2024-01-01", "2024-11-30");
        var key = PublishedTable.key(CRIMES, "a");
        var before = new PublishedTable(
                CATALOGUE,
                Map.of(CRIMES, Map.of("a", Figure.exact(90), "b", Figure.exact(20))),
                new PublishedTable.Scope(YEAR, Map.of("all", List.of("a", "b")), Map.of(), Map.of(key, partly)));
        assertThat(before.days(key)).contains(partly);
        assertThat(before.days(PublishedTable.key(CRIMES, "b"))).contains(YEAR);
        assertThat(before.days(PublishedTable.key(CRIMES, "all"))).isEmpty();
        var year = table(CRIMES, YEAR, Map.of("a", 92));
        decide(year, before);
        assertThat(isShown(year, "a") && isShown(before, "a")).isFalse();
    }

    @Test
    void countsOfOneDayAreOneFigureInEveryPeriodThatEndsOnIt() {
        var half = table("models_total", SECOND_HALF, Map.of("a", 3, "b", 40, "c", 50));
        var year = table(
                "models_total",
                YEAR,
                Map.of("a", 3, "b", 40, "c", 50),
                Map.of("all", List.of("a", "b", "c")),
                Map.of());
        decide(year, half);
        assertThat(Stream.of("b", "c").allMatch(area -> isShown(half, "models_total", area))
                        && isShown(year, "models_total", "all"))
                .isFalse();
    }

    /** 53 of three areas less 50 of two, that another table of the same day tells. */
    @Test
    void totalsOfOneDayInTwoPeriodsDoNotTellTheLastArea() {
        var half = table(
                "models_total",
                SECOND_HALF,
                Map.of("a", 20, "b", 30, "c", 3),
                Map.of("all", List.of("a", "b", "c")),
                Map.of());
        var year = table("models_total", YEAR, Map.of("a", 20, "b", 30), Map.of("two", List.of("a", "b")), Map.of());
        decide(year, half);
        assertThat(isShown(half, "models_total", "c")).isFalse();
        assertThat(isShown(half, "models_total", "all") && isShown(year, "models_total", "two"))
                .isFalse();
    }

    /** 115 a year ago and 98 now, 20 were struck off: 3 came, though that cell reads "*". */
    @ParameterizedTest
    @CsvSource({
        "models_total, models_built, models_retired",
        "offenders_community_managed, offenders_management_new, offenders_released_from_management"
    })
    void aStockLessTheOneBeforeDoesNotTellWhatCame(String stock, String come, String gone) {
        var year = table(stock, come, gone, YEAR, 98, 3, 20);
        var before = table(stock, come, gone, days("2023-01-01", "2023-12-31"), 115, 30, 11);
        decide(year, before);
        assertThat(isShown(year, come, "a")).isFalse();
        boolean isToldByTheRest = isShown(year, gone, "a") && isShown(year, stock, "a") && isShown(before, stock, "a");
        assertThat(isToldByTheRest).isFalse();
        assertThat(isShown(before, come, "a")).isTrue();
    }

    private static PublishedTable table(
            String stock, String come, String gone, DateRange days, int standing, int came, int went) {
        return new PublishedTable(
                CATALOGUE,
                Map.of(
                        stock, Map.of("a", Figure.exact(standing)),
                        come, Map.of("a", Figure.exact(came)),
                        gone, Map.of("a", Figure.exact(went))),
                new PublishedTable.Scope(days, Map.of(), Map.of()));
    }

    @Test
    void hundredAreasOfTenYearsAreDecidedSoon() {
        var tables = new PublishedTable[10];
        for (int year = 0; year < tables.length; year++) {
            var values = new HashMap<String, Integer>();
            for (int area = 0; area < 100; area++) {
                values.put("p" + area, area * 31 % 23 + year);
            }
            tables[year] = table(
                    CRIMES,
                    days(2010 + year + "-01-01", 2010 + year + "-12-31"),
                    values,
                    Map.of("all", values.keySet().stream().sorted().toList()),
                    Map.of());
        }
        long begun = System.nanoTime();
        decide(tables);
        assertThat(System.nanoTime() - begun).isLessThan(20_000_000_000L);
        assertThat(isShown(tables[0], "all")).isTrue();
    }
}
