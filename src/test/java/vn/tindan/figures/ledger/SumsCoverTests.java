package vn.tindan.figures.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tindan.figures.ledger.SumsCover.Calendar;
import vn.tindan.figures.ledger.SumsCover.Years;
import vn.tindan.shared.DateRange;

class SumsCoverTests {

    private static SumsCover cover(String from, String to) {
        return SumsCover.of(new DateRange(LocalDate.parse(from), LocalDate.parse(to)));
    }

    @Test
    void takesACalendarYearWhole() {
        var cover = cover("2024-01-01", "2024-12-31");
        assertThat(cover.years()).isEqualTo(new Years(Calendar.CALENDAR, 2024, 2024));
        assertThat(cover.halfMonths()).isEmpty();
        assertThat(cover.edges()).isEmpty();
    }

    @Test
    void takesAnAdministrativeYearWhole() {
        var cover = cover("2023-12-15", "2024-12-14");
        assertThat(cover.years()).isEqualTo(new Years(Calendar.ADMINISTRATIVE, 2024, 2024));
        assertThat(cover.halfMonths()).isEmpty();
        assertThat(cover.edges()).isEmpty();
    }

    @Test
    void takesDaysWithinOneHalfMonthFromTheBaseRowsAlone() {
        var cover = cover("2024-02-16", "2024-02-28");
        assertThat(cover.keptTo()).isBefore(cover.keptFrom());
        assertThat(cover.edges()).containsExactly(new DateRange(LocalDate.of(2024, 2, 16), LocalDate.of(2024, 2, 28)));
    }

    @Test
    void takesAllThatWasUpToADay() {
        var cover = SumsCover.of(new DateRange(LocalDate.MIN, LocalDate.of(2025, 1, 20)));
        assertThat(cover.years()).isEqualTo(new Years(Calendar.CALENDAR, LocalDate.MIN.getYear(), 2024));
        assertThat(cover.halfMonths()).containsExactly(LocalDate.of(2025, 1, 1));
        assertThat(cover.edges()).containsExactly(new DateRange(LocalDate.of(2025, 1, 15), LocalDate.of(2025, 1, 20)));
    }

    @Test
    void coversEveryDayOnce() {
        var random = new Random(6);
        for (int i = 0; i < 2000; i++) {
            var from = LocalDate.of(2022, 12, 1).plusDays(random.nextInt(500));
            var days = new DateRange(from, from.plusDays(random.nextInt(1200)));
            assertThat(daysOf(SumsCover.of(days)))
                    .as("%s", days)
                    .containsExactlyElementsOf(
                            days.from().datesUntil(days.to().plusDays(1)).toList());
        }
    }

    @Test
    void leavesLessThanAHalfMonthToAnEdge() {
        var random = new Random(6);
        for (int i = 0; i < 500; i++) {
            var from = LocalDate.of(2022, 12, 1).plusDays(random.nextInt(500));
            var cover = SumsCover.of(new DateRange(from, from.plusDays(40 + random.nextInt(1200))));
            assertThat(cover.edges())
                    .allMatch(edge -> edge.to().isBefore(edge.from().plusDays(16)));
            assertThat(cover.halfMonths()).hasSizeLessThan(47);
        }
    }

    private static List<LocalDate> daysOf(SumsCover cover) {
        var days = new ArrayList<LocalDate>();
        cover.edges()
                .forEach(edge -> edge.from().datesUntil(edge.to().plusDays(1)).forEach(days::add));
        cover.halfMonths()
                .forEach(start -> start.datesUntil(endOfHalfMonth(start)).forEach(days::add));
        for (int year = cover.years().first(); year <= cover.years().last(); year++) {
            daysOf(cover.years().calendar(), year).forEach(days::add);
        }
        return days.stream().sorted().toList();
    }

    private static LocalDate endOfHalfMonth(LocalDate start) {
        return start.getDayOfMonth() == 1
                ? start.plusDays(14)
                : start.plusMonths(1).withDayOfMonth(1);
    }

    private static Stream<LocalDate> daysOf(Calendar calendar, int year) {
        return switch (calendar) {
            case CALENDAR -> LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
            case ADMINISTRATIVE -> LocalDate.of(year - 1, 12, 15).datesUntil(LocalDate.of(year, 12, 15));
        };
    }
}
