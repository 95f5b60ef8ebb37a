package vn.tindan.awards;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tindan.audit.Audited;
import vn.tindan.geography.UnitId;

/** What happened to an award decision. */
public sealed interface AwardEvent extends Audited {

    @Nullable UUID decision();

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

    /** Somebody on its list took back the consent to be named, or gave it anew. */
    record ConsentChanged(UUID decision, UnitId unit, UUID recipient, boolean given) implements AwardEvent {
        @Override
        public String action() {
            return given ? "award.consent-given" : "award.consent-withdrawn";
        }

        @Override
        public String subject() {
            return "recipient:" + recipient;
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
    record Tallied(UUID decision, UnitId unit, Tallying what) implements AwardEvent {
        @Override
        public String action() {
            return Audited.act("award", what);
        }
    }

    /** What may become of a count without names. */
    enum Tallying {
        TALLY_ENTERED,
        TALLY_CORRECTED,
        TALLY_WITHDRAWN,
        TALLY_RESTORED
    }

    /** A list of names was read or taken away. */
    record Listed(UnitId unit, LocalDate from, LocalDate to) implements AwardEvent {
        @Override
        public @Nullable UUID decision() {
            return null;
        }

        @Override
        public String action() {
            return "award.listed";
        }

        @Override
        public String subject() {
            return "award-list:" + unit + "/" + from + "/" + to;
        }
    }

    /** Certificates for everybody on its list were printed. */
    record CertificatesPrinted(UUID decision, UnitId unit) implements AwardEvent {
        @Override
        public String action() {
            return "award.certificates-printed";
        }
    }

    /** The layout of a unit's certificates was changed. */
    record LayoutAdjusted(UnitId unit, AwardForm form) implements AwardEvent {
        @Override
        public @Nullable UUID decision() {
            return null;
        }

        @Override
        public String action() {
            return "award.layout-adjusted";
        }

        @Override
        public String subject() {
            return "award-layout:" + unit + "/" + form;
        }
    }

    /** What was endorsed was taken away as a paper that proposes it. */
    record Submitted(UnitId unit, AwardForm form) implements AwardEvent {
        @Override
        public @Nullable UUID decision() {
            return null;
        }

        @Override
        public String action() {
            return "award.submission-taken";
        }

        @Override
        public String subject() {
            return "award-submission:" + unit + "/" + form;
        }
    }
}
