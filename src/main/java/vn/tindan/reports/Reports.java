package vn.tindan.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.documents.Document;
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

    private final ReportRepository reports;
    private final AnnualSummary summary;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reports(
            ReportRepository reports,
            AnnualSummary summary,
            Units units,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reports = reports;
        this.summary = summary;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    /** One line of the list. */
    public record Line(UUID id, String unit, String period, String days, ReportStatus status, LocalDate created) {}

    @Transactional(readOnly = true)
    public List<Line> list(Jurisdiction jurisdiction) {
        return reports.findAllByOrderByToDayDescUnitAsc().stream()
                .filter(report -> units.contains(jurisdiction.unit(), report.unit()))
                .map(report -> new Line(
                        report.id(),
                        units.get(report.unit()).fullName(),
                        PeriodText.name(report.period()).orElse(""),
                        PeriodText.span(report.period()),
                        report.status(),
                        CountryTime.day(report.createdAt())))
                .toList();
    }

    /** What somebody may report on: the own unit, and the former provinces that it was made of. */
    public List<Unit> choices(Jurisdiction jurisdiction) {
        var own = units.get(jurisdiction.unit());
        var below = jurisdiction.unit().isNation()
                ? units.provinces(CountryTime.today(clock))
                : units.predecessors(own.id());
        return Stream.concat(Stream.of(own), below.stream()).toList();
    }

    /** Draws up the report of a unit and period, or finds the one there is. */
    public UUID draft(Account author, UnitId unit, Period period) {
        requireReach(author.jurisdiction(), unit);
        return reports.findByUnitAndFromDayAndToDay(unit.toString(), period.from(), period.to())
                .orElseGet(() -> drafted(author, unit, period))
                .id();
    }

    private Report drafted(Account author, UnitId unit, Period period) {
        var report = reports.save(Report.draft(unit, period, clock.instant(), author.username()));
        events.publishEvent(new ReportEvent.Drafted(report.id(), unit));
        return report;
    }

    @Transactional(readOnly = true)
    public Document document(Jurisdiction jurisdiction, UUID id) {
        var report = reports.findById(id).orElseThrow(NotFound::new);
        requireReach(jurisdiction, report.unit());
        return summary.of(report.unit(), report.period());
    }

    /** Under which name a file of it is kept: short, and telling one report from another. */
    @Transactional(readOnly = true)
    public String fileName(Jurisdiction jurisdiction, UUID id) {
        var report = reports.findById(id).orElseThrow(NotFound::new);
        requireReach(jurisdiction, report.unit());
        return summary.fileName(report.unit(), report.period());
    }

    private void requireReach(Jurisdiction jurisdiction, UnitId unit) {
        if (units.find(unit).isEmpty() || !units.contains(jurisdiction.unit(), unit)) {
            throw new NotFound();
        }
    }
}
