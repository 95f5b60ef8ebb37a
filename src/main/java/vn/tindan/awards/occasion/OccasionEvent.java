package vn.tindan.awards.occasion;

import java.util.UUID;
import vn.tindan.audit.Audited;
import vn.tindan.geography.UnitId;

/** What happened to a conference. */
public record OccasionEvent(UUID occasion, UnitId unit, What what) implements Audited {

    /** What may become of one. */
    public enum What {
        ENTERED,
        CORRECTED,
        WITHDRAWN,
        RESTORED,
        PAPER_ADDED,
        PAPER_REMOVED
    }

    @Override
    public String action() {
        return Audited.act("occasion", what);
    }

    @Override
    public String subject() {
        return "occasion:" + occasion;
    }

    @Override
    public String concernedUnit() {
        return unit.toString();
    }
}
