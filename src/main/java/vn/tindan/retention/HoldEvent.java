package vn.tindan.retention;

import java.util.UUID;
import vn.tindan.audit.Audited;
import vn.tindan.geography.UnitId;

/** Somebody held something by hand, or let it go again; why is sealed, and not told here. */
public record HoldEvent(String kind, UUID id, UnitId unit, boolean held) implements Audited {

    @Override
    public String action() {
        return kind + (held ? ".held" : ".released");
    }

    @Override
    public String subject() {
        return kind + ":" + id;
    }

    @Override
    public String concernedUnit() {
        return unit.toString();
    }
}
