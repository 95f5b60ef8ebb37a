package vn.tindan.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tindan.shared.RuleViolation;

class PeriodTests {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            2024-01-01 ; 2024-12-31 ; CALENDAR ; năm 2024 (từ 01/01/2024 đến 31/12/2024)
            2018-01-01 ; 2024-12-31 ; CALENDAR ; giai đoạn 2018-2024 (từ 01/01/2018 đến 31/12/2024)
            2024-01-01 ; 2024-06-30 ; CALENDAR ; 6 tháng đầu năm 2024 (từ 01/01/2024 đến 30/6/2024)
            2024-02-01 ; 2024-02-29 ; CALENDAR ; tháng 2 năm 2024 (từ 01/02/2024 đến 29/02/2024)
            2024-02-01 ; 2024-02-28 ; FREE ; từ 01/02/2024 đến 28/02/2024
            2024-12-01 ; 2024-12-31 ; CALENDAR ; tháng 12 năm 2024 (từ 01/12/2024 đến 31/12/2024)
            2024-10-01 ; 2024-12-31 ; CALENDAR ; quý IV năm 2024 (từ 01/10/2024 đến 31/12/2024)
            2024-02-01 ; 2024-04-30 ; CALENDAR ; từ 01/02/2024 đến 30/4/2024
            2024-01-01 ; 2024-09-30 ; CALENDAR ; 9 tháng đầu năm 2024 (từ 01/01/2024 đến 30/9/2024)
            2023-12-15 ; 2024-12-14 ; ADMINISTRATIVE ; năm 2024 (từ 15/12/2023 đến 14/12/2024)
            2023-12-15 ; 2024-06-14 ; ADMINISTRATIVE ; 6 tháng đầu năm 2024 (từ 15/12/2023 đến 14/6/2024)
            2024-06-15 ; 2024-12-14 ; ADMINISTRATIVE ; 6 tháng cuối năm 2024 (từ 15/6/2024 đến 14/12/2024)
            2023-12-15 ; 2024-03-14 ; ADMINISTRATIVE ; quý I năm 2024 (từ 15/12/2023 đến 14/3/2024)
            2023-12-15 ; 2024-01-14 ; ADMINISTRATIVE ; tháng 1 năm 2024 (từ 15/12/2023 đến 14/01/2024)
            2017-12-15 ; 2024-12-14 ; ADMINISTRATIVE ; giai đoạn 2018-2024 (từ 15/12/2017 đến 14/12/2024)
            2023-11-15 ; 2024-11-14 ; FREE ; từ 15/11/2023 đến 14/11/2024
            2023-12-01 ; 2024-11-30 ; STATISTICAL ; năm 2024 (từ 01/12/2023 đến 30/11/2024)
            2023-12-01 ; 2024-05-31 ; STATISTICAL ; từ 01/12/2023 đến 31/5/2024
            2023-07-01 ; 2024-06-30 ; FREE ; từ 01/7/2023 đến 30/6/2024
            2024-03-07 ; 2024-10-22 ; FREE ; từ 07/3/2024 đến 22/10/2024
            2024-03-07 ; 2024-03-07 ; FREE ; ngày 07/3/2024
            """)
    void recognisesTheConvention(LocalDate from, LocalDate to, Convention convention, String label) {
        var period = Period.of(from, to);
        assertThat(period.convention()).isEqualTo(convention);
        assertThat(PeriodText.label(period)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01,2024-12-31,2023-01-01,2023-12-31",
        "2024-02-01,2024-02-29,2023-02-01,2023-02-28",
        "2025-02-01,2025-02-28,2024-02-01,2024-02-29",
        "2025-01-01,2025-02-28,2024-01-01,2024-02-29",
        "2024-01-10,2024-02-28,2023-01-10,2023-02-28",
        "2024-02-29,2024-12-01,2023-03-01,2023-12-01",
        "2024-02-29,2024-02-29,2023-02-28,2023-02-28",
        "2023-12-15,2024-12-14,2022-12-15,2023-12-14",
        "2023-12-01,2024-11-30,2022-12-01,2023-11-30",
        "2018-01-01,2024-12-31,2011-01-01,2017-12-31",
        "2023-03-07,2024-10-22,2021-03-07,2022-10-22",
        "2024-01-01,2025-01-01,2022-01-01,2023-01-01",
        "2023-06-01,2024-05-31,2022-06-01,2023-05-31"
    })
    void findsTheSameDaysBefore(LocalDate from, LocalDate to, LocalDate previousFrom, LocalDate previousTo) {
        var period = Period.of(from, to);
        var previous = period.previous();
        assertThat(previous.from()).isEqualTo(previousFrom);
        assertThat(previous.to()).isEqualTo(previousTo);
        assertThat(previous.asOf()).isEqualTo(previousTo);
        assertThat(previous.convention()).isEqualTo(period.convention());
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neighboursStayNeighboursAYearBefore(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            var from = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(2000));
            var middle = from.plusDays(1 + random.nextInt(180));
            var end = middle.plusDays(2 + random.nextInt(180));
            var first = Period.of(from, middle.minusDays(1)).previous();
            var second = Period.of(middle, end.minusDays(1)).previous();
            var whole = Period.of(from, end.minusDays(1)).previous();
            assertThat(first.from()).isIn(whole.from(), first.to());
            assertThat(second.to()).isEqualTo(whole.to());
            assertThat(second.from()).isIn(first.end(), second.to());
            assertThat(Period.of(from, middle.minusDays(1)).isComparableTo(first))
                    .isTrue();
        }
    }

    @Test
    void makesPeriodsByConvention() {
        assertThat(Period.calendarYear(2024)).isEqualTo(Period.of(day("2024-01-01"), day("2024-12-31")));
        assertThat(Period.administrativeYear(2024)).isEqualTo(Period.of(day("2023-12-15"), day("2024-12-14")));
        assertThat(Period.statisticalYear(2024)).isEqualTo(Period.of(day("2023-12-01"), day("2024-11-30")));
        assertThat(Period.months(Convention.ADMINISTRATIVE, 2024, 7, 12))
                .isEqualTo(Period.of(day("2024-06-15"), day("2024-12-14")));
        assertThat(Period.years(Convention.CALENDAR, 2018, 2024).from()).isEqualTo("2018-01-01");
        assertThat(Period.free(day("2024-01-01"), day("2024-12-31")).convention())
                .isEqualTo(Convention.FREE);
    }

    @Test
    void keepsTheDayOfItsStocks() {
        var period = Period.calendarYear(2024).asOf(day("2025-03-04"));
        assertThat(PeriodText.asOf(period)).isEqualTo("tính đến 04/3/2025");
        assertThat(period.previous().asOf()).isEqualTo("2024-03-04");
    }

    @Test
    void comparesOnlyWhatIsCutAlike() {
        var year = Period.calendarYear(2024);
        assertThat(year.isComparableTo(Period.calendarYear(2023))).isTrue();
        assertThat(year.isComparableTo(Period.administrativeYear(2023))).isFalse();
        assertThat(year.isComparableTo(Period.months(Convention.CALENDAR, 2023, 1, 6)))
                .isFalse();
        assertThat(Period.months(Convention.CALENDAR, 2024, 2, 2)
                        .isComparableTo(Period.months(Convention.CALENDAR, 2024, 1, 1)))
                .isTrue();
        refuses("figures.period.conventions", () -> year.requireComparable(Period.administrativeYear(2023)));
        refuses("figures.period.lengths", () -> year.requireComparable(Period.months(Convention.CALENDAR, 2023, 1, 6)));
        year.requireComparable(year.previous());
    }

    @Test
    void refusesPeriodsThatAreNone() {
        refuses("figures.period.reversed", () -> Period.of(day("2024-12-31"), day("2024-01-01")));
        refuses("figures.period.far", () -> Period.of(LocalDate.MIN, LocalDate.MAX));
        refuses("figures.period.far", () -> Period.calendarYear(-5));
        refuses("figures.period.far", () -> Period.calendarYear(Integer.MAX_VALUE));
        refuses("figures.period.far", () -> Period.months(Convention.CALENDAR, 2024, 0, 13));
        refuses("figures.period.reversed", () -> Period.months(Convention.CALENDAR, 2024, 6, 3));
        refuses("figures.period.asOf", () -> Period.calendarYear(2024).asOf(day("2023-12-31")));
        refuses(
                "figures.period.convention",
                () -> new Period(day("2024-01-02"), day("2024-12-31"), day("2024-12-31"), Convention.CALENDAR));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static void refuses(String key, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void tellsWholeYearsFromOtherDays() {
        assertThat(List.of(
                        Period.calendarYear(2024),
                        Period.administrativeYear(2024),
                        Period.statisticalYear(2024),
                        Period.years(Convention.CALENDAR, 2018, 2024)))
                .allMatch(Period::isOfWholeYears);
        assertThat(List.of(
                        Period.months(Convention.CALENDAR, 2024, 1, 6),
                        Period.months(Convention.ADMINISTRATIVE, 2024, 12, 12),
                        Period.free(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 30)),
                        Period.free(LocalDate.of(2024, 2, 1), LocalDate.of(2025, 1, 31))))
                .noneMatch(Period::isOfWholeYears);
    }
}
