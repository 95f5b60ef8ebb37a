package vn.tindan.cases;

import java.util.UUID;
import vn.tindan.audit.Audited;
import vn.tindan.cases.terms.SubjectAct;
import vn.tindan.cases.terms.TipPart;
import vn.tindan.geography.UnitId;

/** What happened to a case: identifiers only, never a name and never a word of it. */
public sealed interface CaseEvent extends Audited {

    UUID file();

    UnitId unit();

    @Override
    default String subject() {
        return "case:" + file();
    }

    @Override
    default String concernedUnit() {
        return unit().toString();
    }

    /** It was opened. */
    record Opened(UUID file, UnitId unit) implements CaseEvent {
        @Override
        public String action() {
            return "case.opened";
        }
    }

    /** It was put into a group, a severity or a track. */
    record Classified(UUID file, UnitId unit) implements CaseEvent {
        @Override
        public String action() {
            return "case.classified";
        }
    }

    /** A person was entered. */
    record SubjectAdded(UUID file, UnitId unit, UUID person) implements CaseEvent {
        @Override
        public String action() {
            return "case.subject-added";
        }
    }

    /** What was done with a person was entered. */
    record ActRecorded(UUID file, UnitId unit, UUID person, SubjectAct act) implements CaseEvent {
        @Override
        public String action() {
            return "case.act-recorded";
        }
    }

    /** What else is put right in one, or goes on. */
    enum Change {
        GANGS_RECORDED,
        PROJECT_CHANGED,
        MERGED,
        PARTED,
        SUBJECT_CORRECTED,
        SUBJECT_WITHDRAWN,
        ACT_TAKEN_BACK,
        SEIZURE_CORRECTED,
        SEIZURE_WITHDRAWN
    }

    /** Something else in it was put right, or went on. */
    record Changed(UUID file, UnitId unit, Change change) implements CaseEvent {
        @Override
        public String action() {
            return Audited.act("case", change);
        }
    }

    /** Something seized was entered. */
    record SeizureAdded(UUID file, UnitId unit) implements CaseEvent {
        @Override
        public String action() {
            return "case.seizure-added";
        }
    }

    /** A tip was linked to it, or its part changed. */
    record TipLinked(UUID file, UnitId unit, UUID tip, TipPart part) implements CaseEvent {
        @Override
        public String action() {
            return "case.tip-linked";
        }
    }

    /** A tip was found not to belong to it. */
    record TipUnlinked(UUID file, UnitId unit, UUID tip) implements CaseEvent {
        @Override
        public String action() {
            return "case.tip-unlinked";
        }
    }

    /** It was cleared. */
    record Cleared(UUID file, UnitId unit) implements CaseEvent {
        @Override
        public String action() {
            return "case.cleared";
        }
    }

    /** It was taken up again. */
    record Reopened(UUID file, UnitId unit) implements CaseEvent {
        @Override
        public String action() {
            return "case.reopened";
        }
    }

    /** An officer read the whole of it. */
    record Read(UUID file, UnitId unit) implements CaseEvent {
        @Override
        public String action() {
            return "case.read";
        }
    }
}
