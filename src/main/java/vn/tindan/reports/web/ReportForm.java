package vn.tindan.reports.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.BindingResult;
import vn.tindan.figures.Convention;
import vn.tindan.figures.Period;
import vn.tindan.figures.PeriodText;

/** Which report is wanted: of a year as a convention has it, or of any days. */
record ReportForm(
        @NotBlank(message = "{reports.form.unit.missing}") @Nullable String unit,

        @Nullable Integer year,

        @NotNull(message = "{reports.form.convention.missing}") @Nullable Convention convention,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d/M/uuuu") @Nullable LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d/M/uuuu") @Nullable LocalDate to) {

    private static final int FIRST_YEAR = 2000;

    /** The period that is meant, or none, with what is wrong with it said. */
    @Nullable Period period(BindingResult errors, LocalDate today) {
        if (convention == null) {
            return null;
        }
        return convention == Convention.FREE ? days(errors, today) : ofYear(convention, errors, today);
    }

    private @Nullable Period ofYear(Convention kind, BindingResult errors, LocalDate today) {
        if (year == null || year < FIRST_YEAR) {
            if (!errors.hasFieldErrors("year")) {
                errors.rejectValue("year", "reports.form.year.missing");
            }
            return null;
        }
        if (year > today.getYear()) {
            errors.rejectValue("year", "reports.form.year.future");
            return null;
        }
        return Period.years(kind, year, year);
    }

    private @Nullable Period days(BindingResult errors, LocalDate today) {
        if (from == null || to == null || from.getYear() < FIRST_YEAR) {
            errors.rejectValue("from", "reports.form.days.missing");
            return null;
        }
        if (to.isBefore(from)) {
            var days = new Object[] {PeriodText.date(from), PeriodText.date(to)};
            errors.rejectValue("to", "figures.period.reversed", days, null);
            return null;
        }
        if (from.isAfter(today)) {
            errors.rejectValue("from", "reports.form.days.future");
            return null;
        }
        return Period.of(from, to);
    }
}
