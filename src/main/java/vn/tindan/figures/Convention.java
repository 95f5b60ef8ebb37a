package vn.tindan.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Which year a period is cut from. The same words, "năm 2024", mean four different spans of days. */
public enum Convention {
    /** 1/1 to 31/12: the law on statistics. */
    CALENDAR,
    /** 15/12 to 14/12, months from the 15th to the 14th: NĐ 09/2019, article 12. */
    ADMINISTRATIVE,
    /** 1/12 to 30/11: the procuracy's statistics of crime. */
    STATISTICAL,
    FREE;

    private static final int MONTHS = 12;
    private static final int MIDDLE = 15;

    /** The first day of a year of this convention. */
    LocalDate start(int year) {
        return switch (this) {
            case CALENDAR, FREE -> LocalDate.of(year, 1, 1);
            case ADMINISTRATIVE -> LocalDate.of(year - 1, MONTHS, MIDDLE);
            case STATISTICAL -> LocalDate.of(year - 1, MONTHS, 1);
        };
    }

    /** The year of this convention that a day lies in. */
    public int year(LocalDate day) {
        int next = day.getYear() + 1;
        return start(next).isAfter(day) ? day.getYear() : next;
    }

    /** The first day of a month of the year, the first month being 1 (which for statistics is December). */
    LocalDate start(int year, int month) {
        return start(year).plusMonths(month - 1L);
    }

    /** The month of the year that begins on a day; 0 where none does. */
    int monthBeginning(LocalDate day) {
        var start = start(year(day));
        int months = (int) ChronoUnit.MONTHS.between(start, day);
        return start.plusMonths(months).equals(day) ? months + 1 : 0;
    }

    /** Whether the days are months of one year, or whole years. The end is the first day behind. */
    boolean fits(LocalDate from, LocalDate end) {
        if (this == FREE) {
            return true;
        }
        boolean isWithinYear = !end.isAfter(start(year(from) + 1));
        return isWithinYear
                ? monthBeginning(from) > 0 && monthBeginning(end) > 0
                : monthBeginning(from) == 1 && monthBeginning(end) == 1;
    }
}
