package vn.tindan.attachments;

import java.util.UUID;
import vn.tindan.audit.Audited;
import vn.tindan.geography.UnitId;
import vn.tindan.tips.terms.Side;

/** What happened to a file of a tip: identifiers only, never its name. */
public sealed interface AttachmentEvent extends Audited {

    UUID tip();

    UUID file();

    UnitId unit();

    @Override
    default String subject() {
        return "file:" + file();
    }

    @Override
    default String concernedUnit() {
        return unit().toString();
    }

    /** It was enclosed to a tip, with it or later. */
    record Added(UUID tip, UUID file, UnitId unit, Side side) implements AttachmentEvent {
        @Override
        public String action() {
            return side == Side.CITIZEN ? "file.added-citizen" : "file.added-police";
        }
    }

    /** An officer took the original. */
    record Opened(UUID tip, UUID file, UnitId unit) implements AttachmentEvent {
        @Override
        public String action() {
            return "file.opened";
        }
    }

    /** It does not open: changed, cut, moved or gone. */
    record Broken(UUID tip, UUID file, UnitId unit) implements AttachmentEvent {
        @Override
        public String action() {
            return "file.broken";
        }
    }
}
