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
import vn.tindan.figures.Figures;
import vn.tindan.figures.IndicatorCatalogue;
import vn.tindan.figures.Period;
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

    /** One figure; {@code changePercent} has two decimals and the sign of the change. */
    record Line(
            String indicator,
            String name,
            String unit,
            @Nullable BigDecimal value,
            String qualifier,
            @Nullable BigDecimal previous,
            @Nullable BigDecimal change,
            @Nullable BigDecimal changePercent,
            String source,
            @Nullable String document,
            int reported,
            int due) {

        static Line of(FigureRow row) {
            return new Line(
                    row.indicator().code(),
                    row.indicator().name(),
                    row.indicator().unit(),
                    row.number(row.current()),
                    row.current().qualifier().name().toLowerCase(Locale.ROOT),
                    row.number(row.previous()),
                    row.number(row.comparison().difference()),
                    row.changePercent(),
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
        return FiguresCsv.write(figures(reader, unit, from, to, indicator, boundaries, across));
    }

    @GetMapping("/api/v1/figures")
    List<Line> figures(
            @AuthenticationPrincipal Account reader,
            @RequestParam UnitId unit,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable String indicator,
            @RequestParam(defaultValue = "day") String boundaries,
            @RequestParam(defaultValue = "false") boolean across) {
        requireReach(reader, unit);
        var days = new DateRange(from, to);
        var read = Boundaries.parse(boundaries) == Boundaries.TODAY ? today(unit) : unit;
        requireReach(reader, read);
        var wanted = indicator == null ? catalogue.all() : List.of(catalogue.get(indicator));
        var sets = figures.read(reader, List.of(read), Period.of(days.from(), days.to()), wanted);
        var set = Objects.requireNonNull(sets.get(read));
        return (across ? set.acrossDefinitions() : set)
                .rows().stream().map(Line::of).toList();
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
