package vn.tindan.figures;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import vn.tindan.shared.DateRange;
import vn.tindan.shared.RuleViolation;

/**
 * The days that a report speaks of, both ends included, and the day whose stocks it states. Two conventions are never
 * compared silently: "năm 2024" of one is not "năm 2024" of another.
 */
public record Period(LocalDate from, LocalDate to, LocalDate asOf, Convention convention) {

    /** The people's police were founded on 19/8/1945: nothing is counted before. */
    private static final int FIRST_YEAR = 1945;

    private static final int LAST_YEAR = 2200;
    private static final int MONTHS = 12;
    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

    public Period {
        if (Stream.of(from, to, asOf).anyMatch(day -> day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw new RuleViolation("figures.period.far");
        }
        if (to.isBefore(from)) {
            throw new RuleViolation("figures.period.reversed", PeriodText.date(from), PeriodText.date(to));
        }
        if (asOf.isBefore(from)) {
            throw new RuleViolation("figures.period.asOf", PeriodText.date(asOf), PeriodText.date(from));
        }
        if (!convention.fits(from, to.plusDays(1))) {
            throw new RuleViolation("figures.period.convention", PeriodText.date(from), PeriodText.date(to));
        }
    }

    public static Period calendarYear(int year) {
        return years(Convention.CALENDAR, year, year);
    }

    public static Period administrativeYear(int year) {
        return years(Convention.ADMINISTRATIVE, year, year);
    }

    public static Period statisticalYear(int year) {
        return years(Convention.STATISTICAL, year, year);
    }

    /** "giai đoạn 2018-2024". */
    public static Period years(Convention convention, int first, int last) {
        refuseFarYear(first);
        refuseFarYear(last);
        return until(convention, convention.start(first), convention.start(last + 1));
    }

    /** Months 1 to 6 of an administrative year are 15/12 to 14/6; month 1 of a statistical year is December. */
    public static Period months(Convention convention, int year, int first, int last) {
        refuseFarYear(year);
        if (first < 1 || last > MONTHS) {
            throw new RuleViolation("figures.period.far");
        }
        return until(convention, convention.start(year, first), convention.start(year, last + 1));
    }

    public static Period free(LocalDate from, LocalDate to) {
        return new Period(from, to, to, Convention.FREE);
    }

    /** Recognises the convention: the first whose months or years the days are. */
    public static Period of(LocalDate from, LocalDate to) {
        var free = free(from, to);
        return Stream.of(Convention.values())
                .filter(convention -> convention.fits(from, free.end()))
                .findFirst()
                .map(convention -> new Period(from, to, to, convention))
                .orElse(free);
    }

    public Period asOf(LocalDate day) {
        return new Period(from, to, day, convention);
    }

    public DateRange range() {
        return new DateRange(from, to);
    }

    /** The first day behind. */
    LocalDate end() {
        return to.plusDays(1);
    }

    /** Whether it is one year or several, by the calendar or one of the working calendars. */
    public boolean isOfWholeYears() {
        return convention != Convention.FREE
                && convention.monthBeginning(from) == 1
                && convention.monthBeginning(end()) == 1;
    }

    /** The same days of the year before; of several years, as many years before. */
    public Period previous() {
        int years = yearsBack();
        var first = earlier(from, years);
        var last = earlier(end(), years).minusDays(1);
        if (last.isBefore(first)) {
            first = last; // of 29/2 alone: the last day of that February
        }
        var stocks = earlier(asOf.plusDays(1), years).minusDays(1);
        return new Period(first, last, stocks.isBefore(first) ? first : stocks, convention);
    }

    /** The day that stands in the period before where a day stands in this one: as many years earlier as that period is. */
    public LocalDate dayBefore(LocalDate day) {
        return earlier(day.plusDays(1), yearsBack()).minusDays(1);
    }

    private int yearsBack() {
        int years = 1;
        while (earlier(end(), years).isAfter(from)) {
            years++;
        }
        return years;
    }

    /** As 29/2 stands before 1/3, so does 28/2 of other years: neighbours stay neighbours. */
    private static LocalDate earlier(LocalDate day, int years) {
        var earlier = day.minusYears(years);
        return MonthDay.from(day).equals(LEAP_DAY) && !earlier.isLeapYear() ? earlier.plusDays(1) : earlier;
    }

    /** Whether figures of both may stand side by side without a warning. */
    public boolean isComparableTo(Period other) {
        return convention == other.convention && isAsLongAs(other);
    }

    public void requireComparable(Period other) {
        if (convention != other.convention) {
            throw new RuleViolation("figures.period.conventions", PeriodText.label(this), PeriodText.label(other));
        }
        if (!isAsLongAs(other)) {
            throw new RuleViolation("figures.period.lengths", PeriodText.label(this), PeriodText.label(other));
        }
    }

    private boolean isAsLongAs(Period other) {
        boolean isSameSpan =
                java.time.Period.between(from, end()).equals(java.time.Period.between(other.from, other.end()));
        long years = ChronoUnit.YEARS.between(from, end());
        boolean isByLeapDays = convention == Convention.FREE && Math.abs(days() - other.days()) <= 1 + years / 4;
        return isSameSpan || isByLeapDays;
    }

    private long days() {
        return ChronoUnit.DAYS.between(from, end());
    }

    private static Period until(Convention convention, LocalDate from, LocalDate end) {
        var to = end.minusDays(1);
        return new Period(from, to, to, convention);
    }

    private static void refuseFarYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new RuleViolation("figures.period.far");
        }
    }
}
