package vn.tindan.procuracy;

import java.time.LocalDate;
import vn.tindan.audit.Audited;
import vn.tindan.geography.UnitId;

/** Somebody read, or took away, the sources of crime of an area and period. */
record SupervisionRead(UnitId unit, LocalDate from, LocalDate to) implements Audited {

    @Override
    public String action() {
        return "procuracy.read";
    }

    @Override
    public String subject() {
        return "sources:" + unit + "/" + from + "/" + to;
    }

    @Override
    public String concernedUnit() {
        return unit.toString();
    }
}
