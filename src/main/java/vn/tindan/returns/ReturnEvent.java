package vn.tindan.returns;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tindan.audit.Audited;
import vn.tindan.geography.UnitId;
import vn.tindan.returns.filing.FilingStep;

/** What happened to a return or to a form of returns. */
public sealed interface ReturnEvent extends Audited {

    UnitId unit();

    @Override
    default @Nullable String concernedUnit() {
        return unit().toString();
    }

    /** What may become of a form. */
    enum Change {
        DEFINED,
        CHANGED,
        CLOSED
    }

    /** A form was defined, changed or closed. */
    record FormChanged(UUID form, UnitId unit, Change change) implements ReturnEvent {
        @Override
        public String action() {
            return Audited.act("return-form", change);
        }

        @Override
        public String subject() {
            return "return-form:" + form;
        }
    }

    /** A unit's return took a step. */
    record Stepped(UUID filing, UnitId unit, FilingStep step, String remark) implements ReturnEvent {
        @Override
        public String action() {
            return "return." + step.pastTense();
        }

        @Override
        public String subject() {
            return "return:" + filing;
        }

        @Override
        public @Nullable String reason() {
            return remark.isEmpty() ? null : remark;
        }
    }

    /** A round was reminded of: of the units that had not reported. */
    record Reminded(UUID round, UnitId unit, int units) implements ReturnEvent {
        @Override
        public String action() {
            return "return-round.reminded";
        }

        @Override
        public String subject() {
            return "return-round:" + round;
        }
    }
}
