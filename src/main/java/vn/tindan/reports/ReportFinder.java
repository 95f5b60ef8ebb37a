package vn.tindan.reports;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.geography.Units;
import vn.tindan.shared.NotFound;

/** Finds a report within somebody's reach; one beyond it looks as if it were not there. */
@Component
class ReportFinder {

    private final ReportRepository reports;
    private final Units units;

    ReportFinder(ReportRepository reports, Units units) {
        this.reports = reports;
        this.units = units;
    }

    Report get(Jurisdiction jurisdiction, UUID id) {
        return reports.findById(id)
                .filter(report -> units.contains(jurisdiction.unit(), report.unit()))
                .orElseThrow(NotFound::new);
    }

    /** Whoever changes it waits for whoever does so already. */
    Report lock(Jurisdiction jurisdiction, UUID id) {
        return reports.findLocked(id)
                .filter(report -> units.contains(jurisdiction.unit(), report.unit()))
                .orElseThrow(NotFound::new);
    }
}
