package vn.tindan.reports;

/** How far a report has come. */
public enum ReportStatus {
    DRAFT
}
