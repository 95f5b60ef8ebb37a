package vn.tindan.tips.retention;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tindan.audit.Audited;
import vn.tindan.geography.UnitId;

/** What was done about how long tips are kept. */
public sealed interface RetentionEvent extends Audited {

    /** A rule was set, or taken away again. */
    record RuleChanged(UUID rule, String basis) implements RetentionEvent {
        @Override
        public String action() {
            return "tip.retention-changed";
        }

        @Override
        public String subject() {
            return "retention:" + rule;
        }

        @Override
        public @Nullable String reason() {
            return basis;
        }
    }

    /** The words of a tip, or the contact of who told it, are gone. */
    record Erased(UUID tip, UnitId unit, boolean content, String basis) implements RetentionEvent {
        @Override
        public String action() {
            return content ? "tip.erased" : "tip.identity-erased";
        }

        @Override
        public String subject() {
            return "tip:" + tip;
        }

        @Override
        public String concernedUnit() {
            return unit.toString();
        }

        @Override
        public @Nullable String reason() {
            return basis;
        }
    }
}
