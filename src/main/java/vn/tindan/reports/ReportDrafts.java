package vn.tindan.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.documents.Document;
import vn.tindan.figures.FigureSet;
import vn.tindan.figures.Figures;
import vn.tindan.figures.IndicatorCatalogue;
import vn.tindan.figures.Period;
import vn.tindan.figures.PeriodText;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.reports.summary.AnnualSummary;
import vn.tindan.reports.summary.SummaryTemplate;
import vn.tindan.shared.RuleViolation;

/** What a draft is made of: its sections, the figures it took, and the document they give. */
@Component
class ReportDrafts {

    private final SectionStore sections;
    private final SummaryTemplate template;
    private final AnnualSummary summary;
    private final Figures figures;
    private final IndicatorCatalogue catalogue;
    private final Units units;

    ReportDrafts(
            SectionStore sections,
            SummaryTemplate template,
            AnnualSummary summary,
            Figures figures,
            IndicatorCatalogue catalogue,
            Units units) {
        this.sections = sections;
        this.template = template;
        this.summary = summary;
        this.figures = figures;
        this.catalogue = catalogue;
        this.units = units;
    }

    void begin(UUID report) {
        sections.replace(report, template.sections());
    }

    KeptFigures figuresNow(UnitId unit, Period period) {
        return KeptFigures.of(figures.read(unit, period));
    }

    /** A unit of the other map has no figures of its own for days on which it was not; today's unit is made of the former. */
    void requireExisting(UnitId unit, Period period) {
        var asked = units.get(unit);
        LocalDate end = asked.validTo();
        if (end != null && !period.from().isBefore(end)) {
            throw new RuleViolation(
                    "reports.rule.unit", asked.fullName(), PeriodText.date(end), PeriodText.span(period));
        }
    }

    /** The figures that a report holds; a draft of before they were kept takes those of now. */
    FigureSet figures(Report report) {
        if (report.status() != ReportStatus.DRAFT) {
            return report.content().figures().set(catalogue);
        }
        var kept = report.figures();
        return kept == null ? now(report) : kept.set(catalogue);
    }

    FigureSet now(Report report) {
        return figures.read(report.unit(), report.period());
    }

    /** What moved since the figures were taken, approved or issued. */
    List<KeptFigures.Moved> moved(Report report) {
        return KeptFigures.moved(figures(report), now(report));
    }

    /** Every figure then and now: one that is again what it was may have been corrected in between. */
    List<KeptFigures.Moved> thenAndNow(Report report) {
        return KeptFigures.both(figures(report), now(report));
    }

    Document document(Report report) {
        return report.status() == ReportStatus.DRAFT
                ? summary.draft(figures(report), sections(report), report.terms())
                : report.content().document();
    }

    /** The Ministry reads an issued report as it was sent; of one at work only what counts, not the names in it. */
    Document document(Report report, Account reader) {
        boolean isAggregatesOnly = reader.is(Role.MINISTRY)
                && !reader.is(Role.SECRETARY)
                && !reader.is(Role.SIGNER)
                && !reader.unit().equals(report.unit());
        return isAggregatesOnly && report.status() != ReportStatus.ISSUED
                ? summary.withoutNames(document(report))
                : document(report);
    }

    List<vn.tindan.reports.summary.Section> sections(Report report) {
        var kept = sections.of(report.id());
        return kept.isEmpty() ? template.sections() : kept;
    }

    String fileName(UnitId unit, Period period) {
        return summary.fileName(unit, period);
    }
}
