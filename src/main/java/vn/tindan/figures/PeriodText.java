package vn.tindan.figures;

import java.time.LocalDate;
import java.util.Optional;
import vn.tindan.shared.CountryTime;

/** Periods in the committee's Vietnamese, always with their cut-off dates: a name alone is only text. */
public final class PeriodText {

    private static final int MONTHS = 12;
    private static final int HALF = 6;
    private static final int QUARTER = 3;
    private static final String[] ROMAN = {"I", "II", "III", "IV"};

    private PeriodText() {}

    /** "năm 2024 (từ 15/12/2023 đến 14/12/2024)". */
    public static String label(Period period) {
        return name(period).map(name -> name + " (" + span(period) + ")").orElseGet(() -> span(period));
    }

    /** "từ 15/12/2023 đến 14/12/2024". */
    public static String span(Period period) {
        return period.from().equals(period.to())
                ? "ngày " + date(period.from())
                : "từ " + date(period.from()) + " đến " + date(period.to());
    }

    /** "tính đến 14/12/2024", for stocks. */
    public static String asOf(Period period) {
        return "tính đến " + date(period.asOf());
    }

    /** "năm 2024", "giai đoạn 2018-2024", "6 tháng đầu năm 2024", "quý I năm 2024", "tháng 3 năm 2024". */
    public static Optional<String> name(Period period) {
        var convention = period.convention();
        if (convention == Convention.FREE) {
            return Optional.empty();
        }
        int year = convention.year(period.from());
        int lastYear = convention.year(period.to());
        if (year != lastYear) {
            return Optional.of("giai đoạn " + year + "-" + lastYear);
        }
        int first = convention.monthBeginning(period.from());
        int months = (int) java.time.Period.between(period.from(), period.end()).toTotalMonths();
        return months(convention, first, months).map(name -> name + "năm " + year);
    }

    /** As Nghị định 30 writes dates: 04/3/2025, 14/12/2024, 01/01/2025. */
    public static String date(LocalDate day) {
        return CountryTime.write(day);
    }

    private static Optional<String> months(Convention convention, int first, int months) {
        if (months == MONTHS) {
            return Optional.of("");
        }
        if (convention == Convention.STATISTICAL) {
            return Optional.empty();
        }
        if (months == HALF && first % HALF == 1) {
            return Optional.of(first == 1 ? "6 tháng đầu " : "6 tháng cuối ");
        }
        if (months == QUARTER && first % QUARTER == 1) {
            return Optional.of("quý " + ROMAN[first / QUARTER] + " ");
        }
        if (months == 1) {
            return Optional.of("tháng " + first + " ");
        }
        return first == 1 ? Optional.of(months + " tháng đầu ") : Optional.empty();
    }
}
