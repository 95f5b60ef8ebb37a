package vn.tindan.reports;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tindan.figures.Convention;
import vn.tindan.figures.Period;
import vn.tindan.figures.PeriodText;
import vn.tindan.geography.UnitId;
import vn.tindan.reports.summary.AnnualSummary.Terms;
import vn.tindan.shared.RuleViolation;

/** An annual summary of one unit and one period, on its way from draft to issue; an issued one never changes. */
@Entity
@Table(schema = "reports", name = "report")
class Report {

    @Id
    private UUID id;

    private String unit;
    private LocalDate fromDay;
    private LocalDate toDay;

    @Enumerated(EnumType.STRING)
    private Convention convention;

    @Enumerated(EnumType.STRING)
    private ReportStatus status;

    private Instant createdAt;
    private String createdBy;

    private @Nullable String figures;
    private @Nullable Instant figuresAt;
    private @Nullable String place;
    private @Nullable String capacity;
    private @Nullable String recipients;
    private @Nullable String content;

    @Column(name = "content_sha256")
    private @Nullable String contentSha256;

    private @Nullable Instant approvedAt;
    private @Nullable String approvedBy;

    @Embedded
    private @Nullable Returned returned;

    @Embedded
    private @Nullable ReportIssue issue;

    @Version
    private int version;

    /** When, by whom and why it was given back to be worked on. */
    @Embeddable
    record Returned(Instant returnedAt, String returnedBy, String returnedWhy) {}

    @SuppressWarnings("NullAway.Init")
    protected Report() {}

    static Report draft(UnitId unit, Period period, Instant at, String by) {
        var report = new Report();
        report.id = UUID.randomUUID();
        report.unit = unit.toString();
        report.fromDay = period.from();
        report.toDay = period.to();
        report.convention = period.convention();
        report.status = ReportStatus.DRAFT;
        report.createdAt = at;
        report.createdBy = by;
        return report;
    }

    void take(KeptFigures taken, Instant at) {
        requireDraft();
        figures = KeptContent.write(taken);
        figuresAt = at;
    }

    void agree(Terms terms) {
        requireDraft();
        place = terms.place();
        capacity = terms.capacity();
        recipients = terms.recipients();
    }

    void requireDraft() {
        if (status != ReportStatus.DRAFT) {
            throw new RuleViolation("reports.rule.notDraft");
        }
    }

    void approve(KeptContent approved, Instant at, String by) {
        become(ReportStatus.APPROVED);
        content = KeptContent.write(approved);
        approvedAt = at;
        approvedBy = by;
        returned = null;
    }

    void giveBack(Returned why) {
        become(ReportStatus.DRAFT);
        returned = why;
        content = null;
        approvedAt = null;
        approvedBy = null;
    }

    void issue(ReportIssue given, KeptContent issued) {
        become(ReportStatus.ISSUED);
        issue = given;
        content = KeptContent.write(issued);
        contentSha256 = KeptContent.sha256(Objects.requireNonNull(content));
    }

    void requireApproved() {
        requireStep(ReportStatus.ISSUED);
    }

    private void become(ReportStatus next) {
        requireStep(next);
        status = next;
    }

    private void requireStep(ReportStatus next) {
        if (issue != null) {
            throw new RuleViolation(
                    "reports.rule.issued", String.valueOf(issue.number()), PeriodText.date(issue.issuedOn()));
        }
        if (!status.mayBecome(next)) {
            throw new RuleViolation("reports.rule.step." + next);
        }
    }

    UUID id() {
        return id;
    }

    UnitId unit() {
        return UnitId.parse(unit);
    }

    Period period() {
        return Period.of(fromDay, toDay);
    }

    ReportStatus status() {
        return status;
    }

    Instant createdAt() {
        return createdAt;
    }

    Terms terms() {
        return new Terms(place, capacity, recipients);
    }

    @Nullable KeptFigures figures() {
        return figures == null ? null : KeptContent.readFigures(figures);
    }

    @Nullable Instant figuresAt() {
        return figuresAt;
    }

    /** What was approved or issued. */
    KeptContent content() {
        return KeptContent.read(Objects.requireNonNull(content));
    }

    /** Number, day and signer, once it has them. */
    @Nullable ReportIssue issue() {
        return issue;
    }

    @Nullable String sha256() {
        return contentSha256;
    }

    @Nullable String approvedBy() {
        return approvedBy;
    }

    /** Why it is worked on again, if it is. */
    @Nullable Returned returned() {
        return returned;
    }

    boolean isIntact() {
        return content != null && KeptContent.sha256(content).equals(contentSha256);
    }
}
