package vn.tindan.reports;

/** How far a report has come: dự thảo, đã duyệt, đã phát hành. */
public enum ReportStatus {
    DRAFT,
    APPROVED,
    ISSUED;

    boolean mayBecome(ReportStatus next) {
        return switch (this) {
            case DRAFT -> next == APPROVED;
            case APPROVED -> next == ISSUED || next == DRAFT;
            case ISSUED -> false;
        };
    }
}
