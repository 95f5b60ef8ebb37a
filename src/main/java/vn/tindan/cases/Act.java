package vn.tindan.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tindan.cases.terms.SubjectAct;

/** What was done with a person on a day; taken back it stays, and counts no longer. */
@Entity
@Table(schema = "cases", name = "act")
class Act {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private SubjectAct act;

    private LocalDate actedOn;
    private boolean takenBack;
    private @Nullable UUID broughtFrom;

    @SuppressWarnings("NullAway.Init")
    protected Act() {}

    static Act of(UUID file, SubjectAct act, LocalDate on) {
        var made = new Act();
        made.id = UUID.randomUUID();
        made.caseId = file;
        made.act = act;
        made.actedOn = on;
        return made;
    }

    /** The same for the same person in the case that another was merged into. */
    Act broughtTo(UUID file) {
        var copy = of(file, act, actedOn);
        copy.broughtFrom = caseId;
        return copy;
    }

    void takeBack() {
        takenBack = true;
    }

    UUID id() {
        return id;
    }

    SubjectAct act() {
        return act;
    }

    LocalDate actedOn() {
        return actedOn;
    }

    boolean stands() {
        return !takenBack;
    }

    boolean isFrom(UUID merged) {
        return merged.equals(broughtFrom);
    }

    boolean isBrought() {
        return broughtFrom != null;
    }
}
