package vn.tindan.movement;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tindan.audit.Audited;
import vn.tindan.geography.UnitId;

/** What happened to a model or one of its sites. */
public sealed interface MovementEvent extends Audited {

    UUID model();

    UnitId unit();

    @Override
    default String subject() {
        return "model:" + model();
    }

    @Override
    default @Nullable String concernedUnit() {
        return unit().toString();
    }

    /** It was built. */
    record Founded(UUID model, UnitId unit) implements MovementEvent {
        @Override
        public String action() {
            return "model.founded";
        }
    }

    /** It was applied to one more area. */
    record SiteOpened(UUID model, UnitId unit, UUID site) implements MovementEvent {
        @Override
        public String action() {
            return "model.site-opened";
        }

        @Override
        public String subject() {
            return "site:" + site;
        }
    }

    /** It is no longer applied to an area. */
    record SiteClosed(UUID model, UnitId unit, UUID site) implements MovementEvent {
        @Override
        public String action() {
            return "model.site-closed";
        }

        @Override
        public String subject() {
            return "site:" + site;
        }
    }

    /** A level took notice of it. */
    record Recognised(UUID model, UnitId unit, Recogniser by) implements MovementEvent {
        @Override
        public String action() {
            return "model.recognised-by-" + by.name().toLowerCase(Locale.ROOT);
        }
    }

    /** It was struck off. */
    record Retired(UUID model, UnitId unit, String because) implements MovementEvent {
        @Override
        public String action() {
            return "model.retired";
        }

        @Override
        public String reason() {
            return because;
        }
    }

    /** What else is done with a model. */
    enum Step {
        CORRECTED,
        REINSTATED,
        RECOGNITION_REMOVED,
        SITE_REOPENED,
        LINKED,
        UNLINKED,
        REVIEWED,
        GRADED,
        STEP_UNDONE
    }

    /** Something else was done with a model. */
    record Stepped(UUID model, UnitId unit, Step step) implements MovementEvent {
        @Override
        public String action() {
            return Audited.act("model", step);
        }
    }

    /** A group or an exemplar was entered, or put right. */
    record GroupEntered(UUID group, UnitId unit, boolean anew) implements MovementEvent {
        @Override
        public UUID model() {
            return group;
        }

        @Override
        public String action() {
            return anew ? "group.entered" : "group.corrected";
        }

        @Override
        public String subject() {
            return "group:" + group;
        }
    }
}
