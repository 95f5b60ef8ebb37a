package vn.tindan.awards;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tindan.audit.Audited;
import vn.tindan.geography.UnitId;

/** What happened to an award decision. */
public sealed interface AwardEvent extends Audited {

    UUID decision();

    UnitId unit();

    @Override
    default String subject() {
        return "award:" + decision();
    }

    @Override
    default @Nullable String concernedUnit() {
        return unit().toString();
    }

    /** It was entered. */
    record Entered(UUID decision, UnitId unit) implements AwardEvent {
        @Override
        public String action() {
            return "award.entered";
        }
    }

    /** Its list of names was read. */
    record Read(UUID decision, UnitId unit) implements AwardEvent {
        @Override
        public String action() {
            return "award.read";
        }
    }

    /** Recipients were added to its list. */
    record Honoured(UUID decision, UnitId unit) implements AwardEvent {
        @Override
        public String action() {
            return "award.recipients-added";
        }
    }

    /** A recipient entered by mistake was taken off its list. */
    record Removed(UUID decision, UnitId unit, UUID recipient) implements AwardEvent {
        @Override
        public String action() {
            return "award.recipient-removed";
        }

        @Override
        public String subject() {
            return "recipient:" + recipient;
        }
    }

    /** It was revoked, and its recipients left every figure. */
    record Revoked(UUID decision, UnitId unit, String because) implements AwardEvent {
        @Override
        public String action() {
            return "award.revoked";
        }

        @Override
        public String reason() {
            return because;
        }
    }

    /** What its paper says was put right. */
    record Corrected(UUID decision, UnitId unit) implements AwardEvent {
        @Override
        public String action() {
            return "award.corrected";
        }
    }

    /** It was revoked by mistake, and stands again. */
    record Restored(UUID decision, UnitId unit) implements AwardEvent {
        @Override
        public String action() {
            return "award.restored";
        }
    }

    /** Something was done with a tally, which is no decision but is counted like one. */
    record Tallied(UUID decision, UnitId unit, String action) implements AwardEvent {}
}
