package vn.tindan.figures.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tindan.accounts.Account;
import vn.tindan.figures.FigureRow;
import vn.tindan.figures.FigureSet;
import vn.tindan.figures.FigureText;
import vn.tindan.figures.Figures;
import vn.tindan.figures.IndicatorCatalogue;
import vn.tindan.figures.Period;
import vn.tindan.figures.PeriodText;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.Units;
import vn.tindan.shared.DateRange;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/** Figures for other systems, each with the one of the period before: numbers as numbers, what is not known as null. */
@RestController
class FiguresController {

    private final Figures figures;
    private final IndicatorCatalogue catalogue;
    private final Units units;

    FiguresController(Figures figures, IndicatorCatalogue catalogue, Units units) {
        this.figures = figures;
        this.catalogue = catalogue;
        this.units = units;
    }

    /** Which map a unit is read on: as it was, or what it is part of today. */
    enum Boundaries {
        DAY,
        TODAY;

        static Boundaries parse(String text) {
            return Arrays.stream(values())
                    .filter(boundaries -> boundaries.name().equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(() -> new RuleViolation("figures.boundaries.unknown", text));
        }
    }

    /**
     * One figure; {@code changePercent} has two decimals and the sign of the change. No number without its qualifier: of what
     * is known to be "hơn 1.000" a change is not known to the unit. The notes are those of a printed table: another
     * definition or territory before, units that did not report.
     *
     * @param area whose figure it is: on today's boundaries another unit than was asked for
     * @param until the last day that was counted, within a period that is not over
     */
    record Line(
            String indicator,
            String name,
            String unit,
            String area,
            LocalDate until,
            @Nullable BigDecimal value,
            String qualifier,
            @Nullable BigDecimal previous,
            String previousQualifier,
            @Nullable BigDecimal change,
            String changeQualifier,
            @Nullable BigDecimal changePercent,
            String changePercentQualifier,
            List<String> notes,
            String source,
            @Nullable String document,
            int reported,
            int due) {

        static Line of(FigureSet set, FigureRow row) {
            var current = row.said(row.current());
            var previous = row.said(row.previous());
            var change = row.indicator().saidChange(row.comparison().difference());
            var percent = row.changePercent();
            return new Line(
                    row.indicator().code(),
                    row.indicator().name(),
                    row.indicator().unit(),
                    set.unit().toString(),
                    set.until(),
                    current.value(),
                    FigureText.qualifier(current),
                    previous.value(),
                    FigureText.qualifier(previous),
                    change.value(),
                    FigureText.qualifier(change),
                    percent.value(),
                    FigureText.qualifier(percent),
                    row.comparison().notes().stream()
                            .map(note -> note.name().toLowerCase(Locale.ROOT))
                            .toList(),
                    row.source().name().toLowerCase(Locale.ROOT),
                    row.document(),
                    row.coverage().reported(),
                    row.coverage().due());
        }
    }

    @GetMapping(path = "/api/v1/figures", params = "format=csv", produces = "text/csv;charset=UTF-8")
    String csv(
            @AuthenticationPrincipal Account reader,
            @RequestParam UnitId unit,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable String indicator,
            @RequestParam(defaultValue = "day") String boundaries,
            @RequestParam(defaultValue = "false") boolean across) {
        return FiguresCsv.write(lines(reader, unit, new DateRange(from, to), indicator, boundaries, across));
    }

    @GetMapping("/api/v1/figures")
    List<Line> figures(
            @AuthenticationPrincipal Account reader,
            @RequestParam UnitId unit,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable String indicator,
            @RequestParam(defaultValue = "day") String boundaries,
            @RequestParam(defaultValue = "false") boolean across,
            @RequestParam(defaultValue = "json") String format) {
        requireJson(format);
        return lines(reader, unit, new DateRange(from, to), indicator, boundaries, across);
    }

    private List<Line> lines(
            Account reader,
            UnitId unit,
            DateRange days,
            @Nullable String indicator,
            String boundaries,
            boolean across) {
        requireReach(reader, unit);
        var read = Boundaries.parse(boundaries) == Boundaries.TODAY ? today(unit) : unit;
        requireReach(reader, read);
        var period = Period.of(days.from(), days.to());
        requireExisting(read, period);
        var wanted = indicator == null ? catalogue.all() : List.of(catalogue.get(indicator));
        var set = Objects.requireNonNull(
                figures.read(reader, List.of(read), period, wanted).get(read));
        return (across ? set.acrossDefinitions() : set)
                .rows().stream().map(row -> Line.of(set, row)).toList();
    }

    private static void requireJson(String format) {
        if (!format.equals("json")) {
            throw new RuleViolation("figures.format.unknown", format);
        }
    }

    /** A commune that ended has no figures of its own afterwards; a former province keeps those of its communes. */
    private void requireExisting(UnitId id, Period period) {
        var unit = units.get(id);
        var end = unit.validTo();
        if (end != null && unit.kind() == UnitKind.COMMUNE && !period.from().isBefore(end)) {
            throw new RuleViolation(
                    "figures.unit.ended", unit.fullName(), PeriodText.date(end), PeriodText.span(period));
        }
    }

    private void requireReach(Account reader, UnitId unit) {
        if (units.find(unit).isEmpty() || !units.contains(reader.unit(), unit)) {
            throw new NotFound();
        }
    }

    /** What a former province is part of, and the one commune that a former commune's people went to. */
    private UnitId today(UnitId unit) {
        var asked = units.get(unit);
        if (units.isInForce(unit)) {
            return unit;
        }
        return asked.kind() == UnitKind.COMMUNE
                ? units.heir(unit).orElseThrow(() -> new RuleViolation("figures.boundaries.divided", unit))
                : units.provinceToday(unit);
    }
}
