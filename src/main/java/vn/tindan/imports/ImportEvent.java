package vn.tindan.imports;

import java.util.UUID;
import vn.tindan.audit.Audited;
import vn.tindan.geography.UnitId;

/** What happened to a file of figures. */
record ImportEvent(UUID file, UnitId unit, String verb, String reason) implements Audited {

    @Override
    public String action() {
        return "figures-file." + verb;
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
