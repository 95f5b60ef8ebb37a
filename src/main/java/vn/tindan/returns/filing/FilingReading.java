package vn.tindan.returns.filing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.audit.Who;
import vn.tindan.figures.FigureSet;
import vn.tindan.figures.Figures;
import vn.tindan.figures.Indicator;
import vn.tindan.figures.IndicatorCatalogue;
import vn.tindan.figures.Period;
import vn.tindan.figures.PeriodText;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.returns.ReturnForm;
import vn.tindan.returns.ReturnFormList;
import vn.tindan.shared.CountryTime;

/** Reads one return with what stood in its place before. */
@Service
@Transactional(readOnly = true)
public class FilingReading {

    private final JdbcClient jdbc;
    private final FilingStore store;
    private final ReturnFormList forms;
    private final FilingChecks checks;
    private final IndicatorCatalogue catalogue;
    private final Figures figures;
    private final Units units;
    private final Clock clock;

    FilingReading(
            JdbcClient jdbc,
            FilingStore store,
            ReturnFormList forms,
            FilingChecks checks,
            IndicatorCatalogue catalogue,
            Figures figures,
            Units units,
            Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.forms = forms;
        this.checks = checks;
        this.catalogue = catalogue;
        this.figures = figures;
        this.units = units;
        this.clock = clock;
    }

    private record Dates(LocalDate dueOn, @Nullable Instant submittedAt) {}

    /** As it is kept; {@link vn.tindan.shared.NotFound} where it is out of reach. */
    public FilingPage read(Jurisdiction jurisdiction, UUID id) {
        return page(store.find(jurisdiction, id), store.cells(id));
    }

    /** With what was typed instead of what is kept: a page that is shown again. */
    public FilingPage read(Jurisdiction jurisdiction, UUID id, Map<String, Typed> typed) {
        return page(store.find(jurisdiction, id), typed);
    }

    /** Several of one round as they are kept, in the order given and without their stories. */
    public List<FilingPage> ofRound(Jurisdiction jurisdiction, List<UUID> ids) {
        var filings = ids.stream().map(id -> store.find(jurisdiction, id)).toList();
        if (filings.isEmpty()) {
            return List.of();
        }
        var form = forms.get(filings.getFirst().form());
        var beside = beside(
                filings.stream().map(FilingStore.Filing::unit).toList(),
                form,
                form.period(filings.getFirst().from()));
        return filings.stream()
                .map(filing -> page(filing, store.cells(filing.id()), form, beside, List.of()))
                .toList();
    }

    /** The same page with what was typed instead of what is kept. */
    public FilingPage retyped(Jurisdiction jurisdiction, FilingPage page, Map<String, Typed> typed) {
        var filing = store.find(jurisdiction, page.id());
        var form = forms.get(filing.form());
        var findings = checks.check(new FilingChecks.Sheet(form, filing.unit(), form.period(filing.from()), typed));
        return page.with(page.lines().stream()
                .map(line -> line.with(typed.getOrDefault(line.indicator().code(), Typed.BLANK), findings))
                .toList());
    }

    private FilingPage page(FilingStore.Filing filing, Map<String, Typed> cells) {
        var form = forms.get(filing.form());
        var beside = beside(List.of(filing.unit()), form, form.period(filing.from()));
        return page(filing, cells, form, beside, steps(filing.id()));
    }

    /** What was in the period before and in the same of the year before, of each unit. */
    private record Beside(Map<UnitId, FigureSet> before, Map<UnitId, FigureSet> lastYear) {

        FilingPage.Line line(UnitId unit, Indicator indicator, Typed cell, List<Finding> findings) {
            return new FilingPage.Line(
                            indicator,
                            cell,
                            written(before, unit, indicator),
                            written(lastYear, unit, indicator),
                            List.of())
                    .with(cell, findings);
        }

        private static String written(Map<UnitId, FigureSet> figures, UnitId unit, Indicator indicator) {
            var row = Objects.requireNonNull(figures.get(unit)).get(indicator.code());
            return row.current().isKnown() ? indicator.write(row.current()) : "…";
        }
    }

    private Beside beside(List<UnitId> areas, ReturnForm form, Period period) {
        var indicators = form.indicators().stream().map(catalogue::get).toList();
        return new Beside(
                figures.read(areas, form.before(period), indicators),
                figures.read(areas, period.previous(), indicators));
    }

    private FilingPage page(
            FilingStore.Filing filing,
            Map<String, Typed> cells,
            ReturnForm form,
            Beside beside,
            List<FilingPage.Step> steps) {
        var period = form.period(filing.from());
        var dates = dates(filing.id());
        var sheet = new FilingChecks.Sheet(form, filing.unit(), period, cells);
        var findings = checks.check(sheet);
        return new FilingPage(
                filing.id(),
                filing.round(),
                filing.unit(),
                units.get(filing.unit()).fullName(),
                form.name(),
                PeriodText.label(period),
                dates.dueOn(),
                !period.to().isAfter(CountryTime.today(clock)),
                filing.state(),
                dates.submittedAt(),
                filing.version(),
                form.indicators().stream()
                        .map(code -> beside.line(filing.unit(), catalogue.get(code), sheet.cell(code), findings))
                        .toList(),
                steps);
    }

    private Dates dates(UUID id) {
        return jdbc.sql("""
                select r.due_on, f.submitted_at
                from returns.filing f join returns.round r on r.id = f.round_id where f.id = :id
                """)
                .param("id", id)
                .query((row, _) -> new Dates(
                        row.getObject("due_on", LocalDate.class),
                        instant(row.getObject("submitted_at", OffsetDateTime.class))))
                .single();
    }

    private List<FilingPage.Step> steps(UUID id) {
        return jdbc.sql("""
                select s.at, s.who, n.name as who_name, s.step, s.remark
                from returns.step s left join accounts.named n on n.username = s.who
                where s.filing_id = :id order by s.id desc limit 50
                """)
                .param("id", id)
                .query((row, _) -> new FilingPage.Step(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Who.of(row, "who", "who_name"),
                        FilingStep.valueOf(row.getString("step")),
                        row.getString("remark")))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
