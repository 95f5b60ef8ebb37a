package vn.tindan.figures.entry;

import vn.tindan.audit.Audited;
import vn.tindan.figures.Period;
import vn.tindan.geography.UnitId;

/** A figure was entered by hand, for the audit trail. */
public record FigureRecorded(UnitId unit, Period period, String indicator) implements Audited {

    @Override
    public String action() {
        return "figure.entered";
    }

    @Override
    public String subject() {
        return "figure:" + unit + "/" + period.from() + "/" + period.to() + "/" + indicator;
    }

    @Override
    public String concernedUnit() {
        return unit.toString();
    }
}
