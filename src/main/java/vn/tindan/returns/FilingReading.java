package vn.tindan.returns;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.figures.FigureSet;
import vn.tindan.figures.Figures;
import vn.tindan.figures.IndicatorCatalogue;
import vn.tindan.figures.Period;
import vn.tindan.figures.PeriodText;
import vn.tindan.geography.Units;
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

    private FilingPage page(FilingStore.Filing filing, Map<String, Typed> cells) {
        var form = forms.get(filing.form());
        var period = form.period(filing.from());
        var dates = dates(filing.id());
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
                lines(new FilingChecks.Sheet(form, filing.unit(), period, cells)),
                steps(filing.id()));
    }

    private List<FilingPage.Line> lines(FilingChecks.Sheet sheet) {
        var unit = sheet.unit();
        Period period = sheet.period();
        var before = figures.read(unit, sheet.form().before(period));
        var lastYear = figures.read(unit, period.previous());
        var findings = checks.check(sheet);
        return sheet.form().indicators().stream()
                .map(code -> new FilingPage.Line(
                        catalogue.get(code),
                        sheet.cell(code),
                        written(before, code),
                        written(lastYear, code),
                        findings.stream()
                                .filter(finding -> finding.indicator().equals(code))
                                .toList()))
                .toList();
    }

    private static String written(FigureSet figures, String code) {
        var row = figures.get(code);
        return row.indicator().write(row.current());
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
        return jdbc.sql(
                        "select at, who, step, remark from returns.step where filing_id = :id order by id desc limit 50")
                .param("id", id)
                .query((row, _) -> new FilingPage.Step(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("who"),
                        FilingStep.valueOf(row.getString("step")),
                        row.getString("remark")))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
