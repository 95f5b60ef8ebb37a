package vn.tindan.imports;

import java.util.UUID;
import vn.tindan.audit.Audited;
import vn.tindan.geography.UnitId;

/** What happened to a file of figures. */
record ImportEvent(UUID file, UnitId unit, What what, String reason) implements Audited {

    enum What {
        ENTERED,
        TAKEN_BACK
    }

    @Override
    public String action() {
        return Audited.act("figures-file", what);
    }

    @Override
    public String subject() {
        return "figures-file:" + file;
    }

    @Override
    public String concernedUnit() {
        return unit.toString();
    }
}
