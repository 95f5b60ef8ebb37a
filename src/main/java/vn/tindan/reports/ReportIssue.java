package vn.tindan.reports;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/** With which number, on which day and over whose name a report was issued, and how final its figures were then. */
@Embeddable
record ReportIssue(
        int number,
        LocalDate issuedOn,
        int issuedYear,
        String signer,
        String figureStatus,
        Instant issuedAt,
        String issuedBy) {}
