package vn.tindan.reports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.documents.Document;
import vn.tindan.documents.DocumentFormat;
import vn.tindan.documents.Documents;
import vn.tindan.documents.SavedDocument;
import vn.tindan.figures.FigureSet;
import vn.tindan.figures.Period;
import vn.tindan.figures.PeriodText;
import vn.tindan.geography.Unit;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.NotFound;

/** Draws up annual summaries and finds them again, for units within the reader's reach. */
@Service
@Transactional
public class Reports {

    private final ReportFinder finder;
    private final ReportRepository reports;
    private final ReportDrafts drafts;
    private final IssuedStore issued;
    private final Documents documents;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reports(
            ReportFinder finder,
            ReportRepository reports,
            ReportDrafts drafts,
            IssuedStore issued,
            Documents documents,
            Units units,
            ApplicationEventPublisher events,
            Clock clock) {
        this.finder = finder;
        this.reports = reports;
        this.drafts = drafts;
        this.issued = issued;
        this.documents = documents;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    /** One line of the list. */
    public record Line(
            UUID id,
            String unit,
            String period,
            String days,
            ReportStatus status,
            LocalDate created,
            @Nullable Integer number,
            @Nullable LocalDate issuedOn) {}

    @Transactional(readOnly = true)
    public List<Line> list(Jurisdiction jurisdiction) {
        return reports.findAllByOrderByToDayDescUnitAsc().stream()
                .filter(report -> units.contains(jurisdiction.unit(), report.unit()))
                .map(this::line)
                .toList();
    }

    private Line line(Report report) {
        var issue = report.issue();
        return new Line(
                report.id(),
                units.get(report.unit()).fullName(),
                PeriodText.name(report.period()).orElse(""),
                PeriodText.span(report.period()),
                report.status(),
                CountryTime.day(report.createdAt()),
                issue == null ? null : issue.number(),
                issue == null ? null : issue.issuedOn());
    }

    /** What somebody may report on: the own unit, and the former provinces that it was made of; the nation on every province. */
    public List<Unit> choices(Jurisdiction jurisdiction) {
        var own = units.get(jurisdiction.unit());
        if (!own.id().isNation()) {
            return Stream.concat(Stream.of(own), units.predecessors(own.id()).stream())
                    .toList();
        }
        var before = own.validFrom().minusDays(1);
        return Stream.of(List.of(own), units.provinces(CountryTime.today(clock)), units.provinces(before))
                .flatMap(List::stream)
                .toList();
    }

    /** Draws up the report of a unit and period, or finds the one there is. */
    public UUID draft(Account author, UnitId unit, Period period) {
        if (units.find(unit).isEmpty() || !units.contains(author.jurisdiction().unit(), unit)) {
            throw new NotFound();
        }
        drafts.requireExisting(unit, period);
        return reports.findByUnitAndFromDayAndToDay(unit.toString(), period.from(), period.to())
                .orElseGet(() -> drafted(author, unit, period))
                .id();
    }

    private Report drafted(Account author, UnitId unit, Period period) {
        var report = Report.draft(unit, period, clock.instant(), author.username());
        report.take(drafts.figuresNow(unit, period), clock.instant());
        reports.saveAndFlush(report);
        drafts.begin(report.id());
        events.publishEvent(new ReportEvent.Drafted(report.id(), unit));
        return report;
    }

    /** As it stands: a draft with the figures it took, an issued one as it was issued. */
    @Transactional(readOnly = true)
    public Document document(Jurisdiction jurisdiction, UUID id) {
        return drafts.document(finder.get(jurisdiction, id));
    }

    /** As somebody may read it. */
    @Transactional(readOnly = true)
    public Document document(Account reader, UUID id) {
        return drafts.document(finder.get(reader.jurisdiction(), id), reader);
    }

    /** The figures it holds: of an issued report those that were issued. */
    @Transactional(readOnly = true)
    public FigureSet figures(Jurisdiction jurisdiction, UUID id) {
        return drafts.figures(finder.get(jurisdiction, id));
    }

    /** As a file: of an issued report the very bytes that were issued. */
    public SavedDocument file(Account reader, UUID id, DocumentFormat format) {
        var report = finder.get(reader.jurisdiction(), id);
        events.publishEvent(new ReportEvent.Exported(id, report.unit(), format.name()));
        Optional<SavedDocument> kept =
                report.status() == ReportStatus.ISSUED ? issued.file(id, 0, format) : Optional.empty();
        return kept.orElseGet(() -> documents.save(
                drafts.document(report, reader), format, drafts.fileName(report.unit(), report.period())));
    }

    /** Where a report stands. */
    public record State(
            ReportStatus status,
            @Nullable Integer number,
            @Nullable LocalDate issuedOn,
            @Nullable String signer,
            @Nullable String sha256,
            @Nullable String approvedBy,
            @Nullable Instant figuresAt,
            @Nullable String returnedBy,
            @Nullable Instant returnedAt,
            @Nullable String returnedWhy,
            boolean isIntact) {

        public boolean isDraft() {
            return status == ReportStatus.DRAFT;
        }

        public boolean isApproved() {
            return status == ReportStatus.APPROVED;
        }

        public boolean isIssued() {
            return status == ReportStatus.ISSUED;
        }
    }

    @Transactional(readOnly = true)
    public State state(Jurisdiction jurisdiction, UUID id) {
        var report = finder.get(jurisdiction, id);
        var issue = report.issue();
        var returned = report.returned();
        return new State(
                report.status(),
                issue == null ? null : issue.number(),
                issue == null ? null : issue.issuedOn(),
                issue == null ? null : issue.signer(),
                report.sha256(),
                report.approvedBy(),
                report.figuresAt(),
                returned == null ? null : returned.returnedBy(),
                returned == null ? null : returned.returnedAt(),
                returned == null ? null : returned.returnedWhy(),
                report.isIntact());
    }
}
