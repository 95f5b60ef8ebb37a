package vn.tindan.awards.occasion;

import java.util.UUID;
import vn.tindan.audit.Audited;
import vn.tindan.geography.UnitId;

/** What happened to a conference. */
public record OccasionEvent(UUID occasion, UnitId unit, String action) implements Audited {

    @Override
    public String subject() {
        return "occasion:" + occasion;
    }

    @Override
    public String concernedUnit() {
        return unit.toString();
    }
}
