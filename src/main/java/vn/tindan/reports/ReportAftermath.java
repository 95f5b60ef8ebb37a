package vn.tindan.reports;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.documents.DocumentFormat;
import vn.tindan.documents.FileName;
import vn.tindan.documents.SavedDocument;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/** What comes back of an issued report: the file that was signed, kept with its hash. */
@Service
@Transactional
public class ReportAftermath {

    private static final int LARGEST = 20 * 1024 * 1024;

    private final ReportFinder finder;
    private final IssuedStore issued;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportAftermath(
            ReportFinder finder, IssuedStore issued, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.finder = finder;
        this.issued = issued;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** A signed file; one that does not begin with the issued bytes is a scan or another document, and is shown as such. */
    public record Signed(
            long id, String name, String sha256, int signatures, boolean isOfIssued, Instant keptAt, String keptBy) {}

    @Transactional(readOnly = true)
    public List<Signed> signed(Jurisdiction jurisdiction, UUID id) {
        finder.get(jurisdiction, id);
        return jdbc.sql("""
                select id, name, sha256, signatures, is_of_issued, kept_at, kept_by
                from reports.signed_file where report = :report order by id
                """)
                .param("report", id)
                .query((row, _) -> new Signed(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("sha256"),
                        row.getInt("signatures"),
                        row.getBoolean("is_of_issued"),
                        row.getObject("kept_at", java.time.OffsetDateTime.class).toInstant(),
                        row.getString("kept_by")))
                .list();
    }

    public void keepSigned(Account keeper, UUID id, String name, byte[] content) {
        var report = finder.lock(keeper.jurisdiction(), id);
        if (report.status() != ReportStatus.ISSUED) {
            throw new RuleViolation("reports.signed.notIssued");
        }
        int signatures = signatures(content);
        String sha256 = KeptContent.sha256(content);
        int kept = jdbc.sql("""
                insert into reports.signed_file
                    (report, name, content, sha256, signatures, is_of_issued, kept_at, kept_by)
                values (:report, :name, :content, :sha256, :signatures, :ofIssued, :at, :by)
                on conflict (report, sha256) do nothing
                """)
                .param("report", id)
                .param("name", new FileName(name).text())
                .param("content", content)
                .param("sha256", sha256)
                .param("signatures", signatures)
                .param("ofIssued", issued.isOfIssued(id, content))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", keeper.username())
                .update();
        if (kept == 1) {
            events.publishEvent(new ReportEvent.SignedFileKept(id, report.unit(), sha256));
        }
    }

    public SavedDocument signedFile(Jurisdiction jurisdiction, UUID id, long file) {
        var report = finder.get(jurisdiction, id);
        events.publishEvent(new ReportEvent.Exported(id, report.unit(), "signed:" + file));
        return jdbc.sql("select name, content from reports.signed_file where report = :report and id = :file")
                .param("report", id)
                .param("file", file)
                .query((row, _) -> new SavedDocument(
                        new FileName(row.getString("name")), DocumentFormat.PDF, row.getBytes("content")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static int signatures(byte[] content) {
        if (content.length > LARGEST) {
            throw new RuleViolation("reports.signed.large", LARGEST / 1024 / 1024);
        }
        if (content.length < 5 || content[0] != '%' || content[1] != 'P' || content[2] != 'D' || content[3] != 'F') {
            throw new RuleViolation("reports.signed.notPdf");
        }
        try (var file = Loader.loadPDF(content)) {
            return file.getSignatureDictionaries().size();
        } catch (IOException broken) {
            throw new RuleViolation("reports.signed.notPdf");
        }
    }
}
