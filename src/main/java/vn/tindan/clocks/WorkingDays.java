package vn.tindan.clocks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/** Which days are worked: Monday to Friday, but for the days that the calendar names, in either direction. */
public record WorkingDays(Map<LocalDate, Boolean> named) {

    public boolean isWorked(LocalDate day) {
        return named.getOrDefault(
                day, day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }

    LocalDate sameOrNext(LocalDate day) {
        var worked = day;
        while (!isWorked(worked)) {
            worked = worked.plusDays(1);
        }
        return worked;
    }

    LocalDate after(LocalDate day, int workingDays) {
        var last = day;
        for (int counted = 0; counted < workingDays; counted++) {
            last = sameOrNext(last.plusDays(1));
        }
        return last;
    }
}
