package vn.tindan.reports.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tindan.figures.Convention;
import vn.tindan.figures.Period;
import vn.tindan.figures.PeriodText;
import vn.tindan.web.Language;

/** The periods that are one step away from the one shown: of this year by each convention, and the years beside it. */
public final class PeriodChoices {

    private PeriodChoices() {}

    /** A period by its name, "Năm 2026", and by its convention where that is not the calendar. */
    public record Choice(String name, Convention convention, Period period) {

        public Choice {
            name = name.substring(0, 1).toUpperCase(Language.VIETNAMESE.locale()) + name.substring(1);
        }

        private static Choice of(Period period) {
            var name = PeriodText.name(period).orElseGet(() -> PeriodText.span(period));
            return new Choice(name, period.convention(), period);
        }

        public boolean isOfCalendar() {
            return convention == Convention.CALENDAR || convention == Convention.FREE;
        }
    }

    /** What is looked at most: this year and the last by each convention, its half and the quarter that runs. */
    public static List<Choice> of(LocalDate today) {
        var periods = new ArrayList<Period>();
        for (var convention : List.of(Convention.CALENDAR, Convention.ADMINISTRATIVE, Convention.STATISTICAL)) {
            int year = convention.year(today);
            periods.add(Period.years(convention, year, year));
            periods.add(Period.years(convention, year - 1, year - 1));
        }
        int quarter = (today.getMonthValue() - 1) / 3;
        periods.add(2, Period.months(Convention.CALENDAR, today.getYear(), 1, 6));
        periods.add(3, Period.months(Convention.CALENDAR, today.getYear(), quarter * 3 + 1, quarter * 3 + 3));
        return periods.stream().map(Choice::of).toList();
    }

    /** The same days of the years before. */
    public static Choice before(Period shown) {
        return Choice.of(shown.previous());
    }
}
