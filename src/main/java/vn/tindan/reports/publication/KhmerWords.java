package vn.tindan.reports.publication;

import vn.tindan.figures.Period;
import vn.tindan.figures.PeriodText;

/**
 * Periods for who reads Khmer; names and figures are the Vietnamese of the record. Like all Khmer of the pages it waits for a
 * native reader, and the page says so.
 */
final class KhmerWords implements PublicWords {

    @Override
    public String languageOfPeriods() {
        return "km";
    }

    /** Year and days: "2024 (01/01/2024 - 31/12/2024)" with their words; only years and runs of years are published. */
    @Override
    public String period(Period period) {
        var days = "ពី " + PeriodText.date(period.from()) + " ដល់ " + PeriodText.date(period.to());
        return PeriodText.name(period)
                .map(name -> "ឆ្នាំ " + name.replaceAll("^\\D+", "") + " (" + days + ")")
                .orElse(days);
    }
}
