package vn.tindan.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.accounts.Role;
import vn.tindan.documents.Document;
import vn.tindan.documents.DocumentFormat;
import vn.tindan.documents.SavedDocument;
import vn.tindan.reports.summary.AnnualSummary;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/** Where an issued report and the figures of today differ, and the dated sheets that put it right. */
@Service
@Transactional
public class ReportCorrections {

    private final ReportFinder finder;
    private final ReportDrafts drafts;
    private final IssuedStore issued;
    private final IssuedDifferences differences;
    private final CorrectionTable table;
    private final AnnualSummary summary;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportCorrections(
            ReportFinder finder,
            ReportDrafts drafts,
            IssuedStore issued,
            IssuedDifferences differences,
            CorrectionTable table,
            AnnualSummary summary,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.finder = finder;
        this.drafts = drafts;
        this.issued = issued;
        this.differences = differences;
        this.table = table;
        this.summary = summary;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** A figure that is no longer what the report, or its last sheet, says, and where the one of now comes from. */
    public record Difference(String indicator, String name, String unit, String issued, String now, String source) {}

    /** A sheet that was issued, the first, the second; of the oldest the number that it bears was not kept. */
    public record Sheet(
            int number,
            @Nullable Integer letterNumber,
            LocalDate issuedOn,
            String signer,
            String reason,
            String sha256) {}

    /** Of a draft: what moved since it took its figures. Of an issued report: what differs from what was issued. */
    @Transactional(readOnly = true)
    public List<Difference> differences(Jurisdiction jurisdiction, UUID id) {
        return differences(finder.get(jurisdiction, id));
    }

    private List<Difference> differences(Report report) {
        return differences(differences.of(report));
    }

    private static List<Difference> differences(List<IssuedDifferences.Moved> moved) {
        return moved.stream().map(IssuedDifferences.Moved::difference).toList();
    }

    @Transactional(readOnly = true)
    public List<Sheet> sheets(Jurisdiction jurisdiction, UUID id) {
        finder.get(jurisdiction, id);
        return jdbc.sql("""
                select number, letter_number, issued_on, signer, reason, content_sha256 as sha256
                from reports.correction where report = :report order by number
                """)
                .param("report", id)
                .query(new SimplePropertyRowMapper<>(Sheet.class))
                .list();
    }

    /** The sheet as it would be issued now, as a draft. */
    @Transactional(readOnly = true)
    public Document preview(Jurisdiction jurisdiction, UUID id, String reason) {
        var report = finder.get(jurisdiction, id);
        requireIssued(report);
        var sheet = sheets(jurisdiction, id).size() + 1;
        return summary.correction(report.content().document(), sheet, reason, table.of(differences(report)));
    }

    public int issue(Account signer, UUID id, int number, String reason) {
        if (!signer.is(Role.SIGNER)) {
            throw new NotFound();
        }
        var report = finder.lock(signer.jurisdiction(), id);
        requireIssued(report);
        if (reason.isBlank() || reason.length() > ReportSigning.LONGEST_REASON) {
            throw new RuleViolation("reports.rule.reason");
        }
        if (number < 1 || number > ReportSigning.HIGHEST_NUMBER) {
            throw new RuleViolation("reports.rule.number");
        }
        var moved = differences.of(report);
        if (moved.isEmpty()) {
            throw new RuleViolation("reports.correction.none");
        }
        int sheet = sheets(signer.jurisdiction(), id).size() + 1;
        var today = CountryTime.today(clock);
        issued.requireFree(report.unit(), today.getYear(), number);
        var document = summary.issued(
                summary.correction(report.content().document(), sheet, reason.strip(), table.of(differences(moved))),
                new vn.tindan.documents.Letterhead.Issue(number, today),
                signer.name());
        keep(report, sheet, new Sheet(sheet, number, today, signer.name(), reason.strip(), ""), document, signer);
        moved.forEach(each -> differences.keep(id, sheet, each));
        issued.keepFiles(
                id, sheet, document, drafts.fileName(report.unit(), report.period()) + " - đính chính " + sheet);
        events.publishEvent(new ReportEvent.Corrected(id, report.unit(), reason.strip()));
        return sheet;
    }

    private void keep(Report report, int number, Sheet sheet, Document document, Account signer) {
        var content = KeptContent.write(document);
        jdbc.sql("""
                insert into reports.correction
                    (report, number, letter_number, issued_on, signer, reason, content, content_sha256, issued_at, issued_by)
                values (:report, :number, :letter, :day, :signer, :reason, :content, :sha256, :at, :by)
                """)
                .param("report", report.id())
                .param("number", number)
                .param("letter", sheet.letterNumber())
                .param("day", sheet.issuedOn())
                .param("signer", sheet.signer())
                .param("reason", sheet.reason())
                .param("content", content)
                .param("sha256", KeptContent.sha256(content))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", signer.username())
                .update();
    }

    @Transactional(readOnly = true)
    public SavedDocument file(Jurisdiction jurisdiction, UUID id, int sheet, DocumentFormat format) {
        finder.get(jurisdiction, id);
        return issued.file(id, Objects.checkIndex(sheet, Integer.MAX_VALUE), format)
                .orElseThrow(NotFound::new);
    }

    private static void requireIssued(Report report) {
        if (report.status() != ReportStatus.ISSUED) {
            throw new RuleViolation("reports.correction.notIssued");
        }
    }
}
