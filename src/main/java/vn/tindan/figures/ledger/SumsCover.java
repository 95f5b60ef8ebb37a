package vn.tindan.figures.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.tindan.shared.DateRange;

/**
 * Days put together from what the ledger keeps: whole years of one calendar and whole half-months, and at either end the
 * days that only base rows tell apart. As few pieces as can be.
 */
record SumsCover(LocalDate keptFrom, LocalDate keptTo, Years years, List<LocalDate> halfMonths, List<DateRange> edges) {

    /** Years of one calendar, first and last included; none if the last comes before the first. */
    record Years(Calendar calendar, int first, int last) {}

    /** The two years that sums are kept for: from 1/1, and the administrative one from 15/12 of the year before. */
    enum Calendar {
        CALENDAR(0),
        ADMINISTRATIVE(17);

        private final int daysAhead;

        Calendar(int daysAhead) {
            this.daysAhead = daysAhead;
        }

        /** As the sums name it. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        private int yearOf(LocalDate day) {
            return day.plusDays(daysAhead).getYear();
        }

        private LocalDate startOf(int year) {
            return LocalDate.of(year, 1, 1).minusDays(daysAhead);
        }

        private Years within(LocalDate from, LocalDate to) {
            int last = yearOf(to.plusDays(1)) - 1;
            if (from.equals(LocalDate.MIN)) {
                return new Years(this, LocalDate.MIN.getYear(), last);
            }
            int first = yearOf(from);
            return new Years(this, startOf(first).equals(from) ? first : first + 1, last);
        }
    }

    /** The half-months as stretches of days without a gap: one before the years, one behind them. */
    List<DateRange> stretches() {
        var stretches = new ArrayList<DateRange>();
        for (var start : halfMonths) {
            var last = nextHalfMonth(start).minusDays(1);
            boolean goesOn =
                    !stretches.isEmpty() && stretches.getLast().to().plusDays(1).equals(start);
            stretches.add(new DateRange(goesOn ? stretches.removeLast().from() : start, last));
        }
        return stretches;
    }

    /** From {@link LocalDate#MIN} on, it is all days up to the last one. */
    static SumsCover of(DateRange days) {
        var from = days.from().equals(LocalDate.MIN) ? days.from() : firstHalfMonthFrom(days.from());
        var to = halfMonthOf(days.to().plusDays(1)).minusDays(1);
        if (to.isBefore(from)) {
            return new SumsCover(from, to, new Years(Calendar.CALENDAR, 0, -1), List.of(), List.of(days));
        }
        var edges = new ArrayList<DateRange>();
        if (from.isAfter(days.from())) {
            edges.add(new DateRange(days.from(), from.minusDays(1)));
        }
        if (to.isBefore(days.to())) {
            edges.add(new DateRange(to.plusDays(1), days.to()));
        }
        return Stream.of(Calendar.values())
                .map(calendar -> calendar.within(from, to))
                .map(years -> new SumsCover(from, to, years, halfMonthsBeside(years, from, to), edges))
                .min(Comparator.comparingInt(cover -> cover.halfMonths().size()))
                .orElseThrow();
    }

    private static List<LocalDate> halfMonthsBeside(Years years, LocalDate from, LocalDate to) {
        var calendar = years.calendar();
        if (years.last() < years.first()) {
            return halfMonths(from, to);
        }
        var halfMonths = new ArrayList<LocalDate>();
        if (!from.equals(LocalDate.MIN)) {
            halfMonths.addAll(halfMonths(from, calendar.startOf(years.first()).minusDays(1)));
        }
        halfMonths.addAll(halfMonths(calendar.startOf(years.last() + 1), to));
        return halfMonths;
    }

    private static List<LocalDate> halfMonths(LocalDate from, LocalDate to) {
        return Stream.iterate(from, start -> !start.isAfter(to), SumsCover::nextHalfMonth)
                .toList();
    }

    private static LocalDate firstHalfMonthFrom(LocalDate day) {
        var start = halfMonthOf(day);
        return start.equals(day) ? day : nextHalfMonth(start);
    }

    private static LocalDate halfMonthOf(LocalDate day) {
        return day.withDayOfMonth(day.getDayOfMonth() < 15 ? 1 : 15);
    }

    private static LocalDate nextHalfMonth(LocalDate start) {
        return start.getDayOfMonth() == 1
                ? start.withDayOfMonth(15)
                : start.plusMonths(1).withDayOfMonth(1);
    }
}
