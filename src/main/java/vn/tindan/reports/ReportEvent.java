package vn.tindan.reports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** Its text was edited. */
    record Edited(UUID report, UnitId unit) implements ReportEvent {
        @Override
        public String action() {
            return "report.edited";
        }
    }

    /** It took the figures of the moment. */
    record Updated(UUID report, UnitId unit) implements ReportEvent {
        @Override
        public String action() {
            return "report.updated";
        }
    }

    /** The signer approved it. */
    record Approved(UUID report, UnitId unit) implements ReportEvent {
        @Override
        public String action() {
            return "report.approved";
        }
    }

    /** The signer gave it back to be worked on. */
    record GivenBack(UUID report, UnitId unit, String why) implements ReportEvent {
        @Override
        public String action() {
            return "report.given_back";
        }

        @Override
        public @Nullable String reason() {
            return why;
        }
    }

    /** A file of it left the office. */
    record Exported(UUID report, UnitId unit, String format) implements ReportEvent {
        @Override
        public String action() {
            return "report.exported";
        }

        @Override
        public String reason() {
            return format;
        }
    }

    /** It was issued, with the hash of all it says. */
    record Issued(UUID report, UnitId unit, String sha256) implements ReportEvent {
        @Override
        public String action() {
            return "report.issued";
        }

        @Override
        public @Nullable String reason() {
            return "sha256:" + sha256;
        }
    }

    /** A correction sheet was issued. */
    record Corrected(UUID report, UnitId unit, String why) implements ReportEvent {
        @Override
        public String action() {
            return "report.corrected";
        }

        @Override
        public @Nullable String reason() {
            return why;
        }
    }

    /** The signed file came back. */
    record SignedFileKept(UUID report, UnitId unit, String sha256) implements ReportEvent {
        @Override
        public String action() {
            return "report.signed_file_kept";
        }

        @Override
        public @Nullable String reason() {
            return "sha256:" + sha256;
        }
    }
}
