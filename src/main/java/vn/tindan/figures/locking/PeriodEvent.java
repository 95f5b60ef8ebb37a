package vn.tindan.figures.locking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tindan.audit.Audited;
import vn.tindan.geography.UnitId;

/** What happened to a period of a unit's figures. */
public sealed interface PeriodEvent extends Audited {

    UUID lock();

    UnitId unit();

    String why();

    @Override
    default String subject() {
        return "period:" + lock();
    }

    @Override
    default String concernedUnit() {
        return unit().toString();
    }

    @Override
    default @Nullable String reason() {
        return why();
    }

    /** Its figures stand. */
    record Locked(UUID lock, UnitId unit, String why) implements PeriodEvent {
        @Override
        public String action() {
            return "period.locked";
        }
    }

    /** It was opened again, to be corrected. */
    record Opened(UUID lock, UnitId unit, String why) implements PeriodEvent {
        @Override
        public String action() {
            return "period.opened";
        }
    }
}
