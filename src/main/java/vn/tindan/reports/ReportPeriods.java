package vn.tindan.reports;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.tindan.figures.locking.LockedPeriods;
import vn.tindan.shared.DateRange;
import vn.tindan.shared.NotFound;

/** Locks the period of a report that was issued, in the same transaction; estimates bind nobody. */
@Component
class ReportPeriods {

    private final ReportRepository reports;
    private final LockedPeriods periods;

    ReportPeriods(ReportRepository reports, LockedPeriods periods) {
        this.reports = reports;
        this.periods = periods;
    }

    @EventListener
    void lock(ReportEvent.Issued issued) {
        var report = reports.findById(issued.report()).orElseThrow(NotFound::new);
        var issue = report.issue();
        if (issue != null && !issue.figureStatus().equals(ReportSigning.FigureStatus.ESTIMATE.name())) {
            periods.lockByReport(
                    report.unit(),
                    new DateRange(report.period().from(), report.period().to()),
                    report.id(),
                    issue.number(),
                    issue.issuedBy());
        }
    }
}
