package vn.tindan.returns;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tindan.figures.Convention;
import vn.tindan.figures.Period;

/** How often a return is due: hằng tháng, hằng quý, sáu tháng, hằng năm (NĐ 09/2019, article 11). */
public enum Frequency {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12);

    private static final int MONTHS_OF_YEAR = 12;

    private final int months;

    Frequency(int months) {
        this.months = months;
    }

    /** The one period of the convention's year that a day lies in. */
    Period containing(Convention convention, LocalDate day) {
        return Stream.of(day.getYear(), day.getYear() + 1)
                .flatMap(year -> IntStream.range(0, MONTHS_OF_YEAR / months)
                        .mapToObj(at -> Period.months(convention, year, at * months + 1, (at + 1) * months)))
                .filter(period -> period.range().covers(day))
                .findFirst()
                .orElseThrow();
    }
}
