package vn.tindan.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.documents.Letterhead;
import vn.tindan.figures.IndicatorCatalogue;
import vn.tindan.figures.PeriodText;
import vn.tindan.reports.summary.AnnualSummary;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/** What the signer does: approves a draft or gives it back, and issues it once, for ever. */
@Service
@Transactional
public class ReportSigning {

    static final int LONGEST_REASON = 500;
    static final int HIGHEST_NUMBER = 99_999;

    private final ReportFinder finder;
    private final ReportRepository reports;
    private final ReportDrafts drafts;
    private final AnnualSummary summary;
    private final IssuedStore issued;
    private final IndicatorCatalogue catalogue;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportSigning(
            ReportFinder finder,
            ReportRepository reports,
            ReportDrafts drafts,
            AnnualSummary summary,
            IssuedStore issued,
            IndicatorCatalogue catalogue,
            ApplicationEventPublisher events,
            Clock clock) {
        this.finder = finder;
        this.reports = reports;
        this.drafts = drafts;
        this.summary = summary;
        this.issued = issued;
        this.catalogue = catalogue;
        this.events = events;
        this.clock = clock;
    }

    /** How final the figures are (Luật Thống kê, art. 48); of a period that still runs they can only be estimated. */
    public enum FigureStatus {
        ESTIMATE,
        PRELIMINARY,
        OFFICIAL
    }

    /** Number, day and signer of an issue. */
    public record Order(int number, @Nullable LocalDate day, String signer, FigureStatus status) {}

    /** From here on the words and figures stay as they were approved. */
    public void approve(Account signer, UUID id) {
        requireSigner(signer);
        var report = finder.lock(signer.jurisdiction(), id);
        var content = new KeptContent(drafts.document(report), KeptFigures.of(drafts.figures(report)));
        report.approve(content, clock.instant(), signer.username());
        events.publishEvent(new ReportEvent.Approved(id, report.unit()));
    }

    public void giveBack(Account signer, UUID id, String why) {
        requireSigner(signer);
        if (why.isBlank() || why.length() > LONGEST_REASON) {
            throw new RuleViolation("reports.rule.reason");
        }
        var report = finder.lock(signer.jurisdiction(), id);
        report.giveBack(new Report.Returned(clock.instant(), signer.username(), why.strip()));
        events.publishEvent(new ReportEvent.GivenBack(id, report.unit(), why.strip()));
    }

    /** Freezes every figure, its inputs and every file. */
    public void issue(Account signer, UUID id, Order order) {
        requireSigner(signer);
        var report = finder.lock(signer.jurisdiction(), id);
        report.requireApproved();
        var day = check(report, order);
        issued.requireFree(report.unit(), day.getYear(), order.number());
        var approved = report.content();
        var content = new KeptContent(
                summary.issued(
                        approved.document(),
                        new Letterhead.Issue(order.number(), day),
                        order.signer().strip()),
                approved.figures());
        report.issue(
                new ReportIssue(
                        order.number(),
                        day,
                        day.getYear(),
                        order.signer().strip(),
                        order.status().name(),
                        clock.instant(),
                        signer.username()),
                content);
        freeze(report, content, order.number());
    }

    private void freeze(Report report, KeptContent content, int number) {
        try {
            reports.saveAndFlush(report);
        } catch (DataIntegrityViolationException taken) {
            throw new RuleViolation("reports.rule.number.taken", String.valueOf(number));
        }
        issued.keepFigures(report.id(), content.figures().set(catalogue));
        issued.keepFiles(report.id(), 0, content.document(), drafts.fileName(report.unit(), report.period()));
        events.publishEvent(
                new ReportEvent.Issued(report.id(), report.unit(), java.util.Objects.requireNonNull(report.sha256())));
    }

    private LocalDate check(Report report, Order order) {
        var today = CountryTime.today(clock);
        if (order.number() < 1 || order.number() > HIGHEST_NUMBER) {
            throw new RuleViolation("reports.rule.number");
        }
        if (order.signer().isBlank() || order.signer().length() > 100) {
            throw new RuleViolation("reports.rule.signer");
        }
        var day = order.day();
        if (day == null) {
            throw new RuleViolation("reports.rule.day.missing");
        }
        if (day.isAfter(today)) {
            throw new RuleViolation("reports.rule.day.future", PeriodText.date(day));
        }
        if (day.isBefore(report.period().from())) {
            throw new RuleViolation("reports.rule.day.early", PeriodText.date(day));
        }
        boolean isUnfinished =
                report.content().figures().until().isBefore(report.period().to());
        if (isUnfinished && order.status() != FigureStatus.ESTIMATE) {
            throw new RuleViolation("reports.rule.estimate");
        }
        return day;
    }

    private static void requireSigner(Account account) {
        if (!account.is(Role.SIGNER)) {
            throw new NotFound();
        }
    }
}
