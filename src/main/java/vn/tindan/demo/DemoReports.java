package vn.tindan.demo;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.tindan.figures.Period;
import vn.tindan.reports.ReportSigning;
import vn.tindan.reports.ReportSigning.FigureStatus;
import vn.tindan.reports.Reports;

/** One report that went all the way: former Sóc Trăng's year 2024, issued, so that the public page has something to show. */
@Component
@Profile("demo")
class DemoReports {

    private static final Instant AFTERNOON = Instant.parse("2025-03-04T08:00:00Z");
    private static final int NUMBER = 5;

    private final Reports reports;
    private final ReportSigning signing;
    private final DemoAccounts accounts;
    private final DemoStage stage;

    DemoReports(Reports reports, ReportSigning signing, DemoAccounts accounts, DemoStage stage) {
        this.reports = reports;
        this.signing = signing;
        this.accounts = accounts;
        this.stage = stage;
    }

    void issue() {
        var secretary = accounts.get("thuky");
        var signer = accounts.get("truongban");
        stage.as(
                secretary,
                AFTERNOON,
                () -> reports.draft(secretary, DemoImports.FORMER_SOC_TRANG, Period.calendarYear(2024)));
        stage.as(signer, AFTERNOON, () -> {
            var report = reports.draft(signer, DemoImports.FORMER_SOC_TRANG, Period.calendarYear(2024));
            signing.approve(signer, report);
            signing.issue(
                    signer,
                    report,
                    new ReportSigning.Order(NUMBER, LocalDate.of(2025, 3, 4), signer.name(), FigureStatus.OFFICIAL));
        });
    }
}
