package vn.tindan.cases.retention;

import java.util.UUID;
import vn.tindan.audit.Audited;
import vn.tindan.geography.UnitId;

/** What was done about how long cases are kept. */
public sealed interface CaseRetentionEvent extends Audited {

    /** The rule it was done by or to. */
    String basis();

    @Override
    default String reason() {
        return basis();
    }

    /** A rule was set, or taken away again. */
    record RuleChanged(UUID rule, String basis) implements CaseRetentionEvent {
        @Override
        public String action() {
            return "case.retention-changed";
        }

        @Override
        public String subject() {
            return "retention:" + rule;
        }
    }

    /** The words of a case and the names in it are gone. */
    record Erased(UUID file, UnitId unit, String basis) implements CaseRetentionEvent {
        @Override
        public String action() {
            return "case.erased";
        }

        @Override
        public String subject() {
            return "case:" + file;
        }

        @Override
        public String concernedUnit() {
            return unit.toString();
        }
    }
}
