package vn.tindan.reports;

import java.util.UUID;
import vn.tindan.audit.Audited;
import vn.tindan.geography.UnitId;

/** What happened to a report. */
public sealed interface ReportEvent extends Audited {

    UUID report();

    UnitId unit();

    @Override
    default String subject() {
        return "report:" + report();
    }

    @Override
    default String concernedUnit() {
        return unit().toString();
    }

    /** It was drawn up. */
    record Drafted(UUID report, UnitId unit) implements ReportEvent {
        @Override
        public String action() {
            return "report.drafted";
        }
    }
}
