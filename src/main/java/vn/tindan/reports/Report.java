package vn.tindan.reports;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.tindan.figures.Convention;
import vn.tindan.figures.Period;
import vn.tindan.geography.UnitId;

/** An annual summary of one unit and one period, on its way from draft to issue. */
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

    @Version
    private int version;

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
}
