package vn.tindan.figures.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.figures.Figure;
import vn.tindan.figures.FigureCell;
import vn.tindan.figures.Indicator;
import vn.tindan.figures.Period;
import vn.tindan.figures.Qualifier;
import vn.tindan.figures.number.Reading;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.Units;
import vn.tindan.shared.RuleViolation;

/**
 * Keeps aggregates from telling of one person. Who reads figures but no tips and cases reads of a commune only whole
 * half-months, and "dưới 5" instead of one to four: a count of a day, or of a day more, would be one tip.
 */
@Component
public class SmallCells {

    private static final Set<Role> ROW_READERS = Set.of(Role.DUTY_OFFICER, Role.CHIEF, Role.PROVINCIAL_HANDLER);
    private static final Set<String> DELICATE = Set.of("tips", "cases");
    private static final Figure FEW = new Figure(BigDecimal.valueOf(5), Qualifier.NEARLY, Reading.BELOW);
    private static final int MIDDLE = 15;

    private final Units units;

    SmallCells(Units units) {
        this.units = units;
    }

    public boolean isGuarded(Account reader, UnitId area) {
        return units.get(area).kind() == UnitKind.COMMUNE
                && ROW_READERS.stream().noneMatch(reader::is);
    }

    /** Whether the days begin and end where half-months do. */
    public static boolean isOfHalfMonths(Period period) {
        return isStart(period.from()) && isStart(period.to().plusDays(1));
    }

    void requireHalfMonths(Period period) {
        if (!isOfHalfMonths(period)) {
            throw new RuleViolation("figures.guard.days");
        }
    }

    /** The last day of the half-month that is over. */
    public static LocalDate lastWhole(LocalDate today) {
        return today.withDayOfMonth(today.getDayOfMonth() < MIDDLE ? 1 : MIDDLE).minusDays(1);
    }

    static FigureCell guard(Indicator indicator, FigureCell cell) {
        var value = cell.figure().value();
        boolean isFew = value != null
                && indicator.module() != null
                && DELICATE.contains(indicator.module())
                && cell.origin() == FigureCell.Origin.LIVE
                && value.signum() > 0
                && value.compareTo(BigDecimal.valueOf(5)) < 0;
        return isFew ? cell.with(FEW) : cell;
    }

    private static boolean isStart(LocalDate day) {
        return day.getDayOfMonth() == 1 || day.getDayOfMonth() == MIDDLE;
    }
}
