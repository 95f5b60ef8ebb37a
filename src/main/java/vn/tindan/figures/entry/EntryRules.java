package vn.tindan.figures.entry;

import java.math.BigDecimal;
import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.tindan.figures.EnteredFigures.Entered;
import vn.tindan.figures.Figure;
import vn.tindan.figures.FigureText;
import vn.tindan.figures.Indicator;
import vn.tindan.figures.IndicatorCatalogue;
import vn.tindan.figures.Period;
import vn.tindan.figures.PeriodText;
import vn.tindan.geography.Unit;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.RuleViolation;

/** What may be entered by hand: what people counted, of a unit that was, in a time that has begun. */
@Component
public class EntryRules {

    private final IndicatorCatalogue catalogue;
    private final Units units;
    private final Clock clock;

    public EntryRules(IndicatorCatalogue catalogue, Units units, Clock clock) {
        this.catalogue = catalogue;
        this.units = units;
        this.clock = clock;
    }

    /** The indicator, where nothing speaks against the entry. */
    public Indicator check(UnitId unit, Period period, String code, Entered entered) {
        var indicator = checkFigure(code, entered.figure());
        if (entered.source().isBlank()) {
            throw new RuleViolation("figures.entered.source", indicator.name());
        }
        if (period.from().isAfter(CountryTime.today(clock))) {
            throw new RuleViolation("figures.entered.future", PeriodText.label(period));
        }
        checkUnit(units.get(unit), period);
        return indicator;
    }

    /** Whether people count such a figure, in whatever time. */
    public Indicator checkFigure(String code, Figure figure) {
        var indicator = catalogue.get(code);
        if (indicator.operands() != null) {
            throw new RuleViolation("figures.entered.derived", indicator.name());
        }
        checkFigure(indicator, figure);
        return indicator;
    }

    private static void checkFigure(Indicator indicator, Figure figure) {
        if (!figure.equals(new Figure(figure.value(), figure.qualifier(), figure.word()))) {
            throw new IllegalArgumentException("computed, not entered: " + figure);
        }
        BigDecimal value = figure.value();
        if (value != null && value.signum() < 0) {
            throw new RuleViolation("figures.entered.negative", indicator.name(), FigureText.write(figure));
        }
        if (value != null && value.scale() > 0 && !indicator.isMeasured()) {
            throw new RuleViolation(
                    "figures.entered.fraction", indicator.name(), FigureText.write(figure), indicator.unit());
        }
    }

    /** A unit of today may have figures of before: restated on today's map. One that ended has none afterwards. */
    private static void checkUnit(Unit unit, Period period) {
        var end = unit.validTo();
        if (end != null && !period.from().isBefore(end)) {
            throw new RuleViolation(
                    "figures.entered.unit", unit.fullName(), PeriodText.date(end), PeriodText.label(period));
        }
    }
}
