package vn.tindan.papers;

import java.time.LocalDate;
import java.util.UUID;
import vn.tindan.audit.Audited;
import vn.tindan.geography.UnitId;

/** What happened with papers: identifiers only. */
public sealed interface PaperEvent extends Audited {

    UnitId unit();

    @Override
    default String concernedUnit() {
        return unit().toString();
    }

    /** A paper took a number. */
    record Entered(UUID tip, UnitId unit, PaperKind kind) implements PaperEvent {
        @Override
        public String action() {
            return "paper.entered";
        }

        @Override
        public String subject() {
            return "tip:" + tip;
        }
    }

    /** A paper, or the draft of one, was taken away as a file. */
    record Taken(UUID tip, UnitId unit, PaperKind kind) implements PaperEvent {
        @Override
        public String action() {
            return "paper.taken";
        }

        @Override
        public String subject() {
            return "tip:" + tip;
        }
    }

    /** The register of a period was taken away as a file. */
    record RegisterTaken(UnitId unit, LocalDate from, LocalDate to) implements PaperEvent {
        @Override
        public String action() {
            return "register.taken";
        }

        @Override
        public String subject() {
            return "register:" + unit + "/" + from + "/" + to;
        }
    }
}
