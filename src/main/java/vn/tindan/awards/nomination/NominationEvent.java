package vn.tindan.awards.nomination;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tindan.audit.Audited;
import vn.tindan.geography.UnitId;

/**
 * What happened to a nomination.
 *
 * @param step none where it was but read
 */
public record NominationEvent(
        UUID nomination, UnitId unit, @Nullable NominationStep step) implements Audited {

    @Override
    public String action() {
        return "nomination." + (step == null ? "read" : step.word());
    }

    @Override
    public String subject() {
        return "nomination:" + nomination;
    }

    @Override
    public String concernedUnit() {
        return unit.toString();
    }
}
