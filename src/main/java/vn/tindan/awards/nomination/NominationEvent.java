package vn.tindan.awards.nomination;

import java.util.UUID;
import vn.tindan.audit.Audited;
import vn.tindan.geography.UnitId;

/** What happened to a nomination, or that it was read. */
public record NominationEvent(UUID nomination, UnitId unit, String action) implements Audited {

    @Override
    public String subject() {
        return "nomination:" + nomination;
    }

    @Override
    public String concernedUnit() {
        return unit.toString();
    }
}
