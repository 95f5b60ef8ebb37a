package vn.tindan.geography.changes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tindan.audit.Audited;
import vn.tindan.geography.UnitId;

/** What happened to a change of the map. */
sealed interface ChangeEvent extends Audited {

    UUID change();

    UnitId province();

    @Override
    default String subject() {
        return "change:" + change();
    }

    @Override
    default String concernedUnit() {
        return province().toString();
    }

    record Entered(UUID change, UnitId province, String basis) implements ChangeEvent {
        @Override
        public String action() {
            return "units.changed";
        }

        @Override
        public @Nullable String reason() {
            return basis;
        }
    }

    record TakenBack(UUID change, UnitId province, String why) implements ChangeEvent {
        @Override
        public String action() {
            return "units.taken-back";
        }

        @Override
        public @Nullable String reason() {
            return why;
        }
    }

    record PassedOn(UUID change, UnitId province) implements ChangeEvent {
        @Override
        public String action() {
            return "units.passed-on";
        }
    }
}
