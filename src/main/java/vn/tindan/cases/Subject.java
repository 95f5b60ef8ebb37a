package vn.tindan.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tindan.cases.terms.SubjectAct;
import vn.tindan.cases.terms.SubjectRole;
import vn.tindan.shared.RuleViolation;

/**
 * A person in a case. What figures must know of the case is repeated in the row by the database, which also keeps it:
 * no field for it here.
 */
@Entity
@Table(schema = "cases", name = "subject")
class Subject {

    @Id
    private UUID id;

    private byte @Nullable [] name;

    @Enumerated(EnumType.STRING)
    private SubjectRole role;

    @Enumerated(EnumType.STRING)
    private SubjectAct act;

    private @Nullable LocalDate actedOn;

    @SuppressWarnings("NullAway.Init")
    protected Subject() {}

    static Subject of(UUID id, byte[] name, SubjectRole role) {
        var subject = new Subject();
        subject.id = id;
        subject.name = name;
        subject.role = role;
        subject.act = SubjectAct.NONE;
        return subject;
    }

    void handled(SubjectAct by, @Nullable LocalDate on, LocalDate today) {
        if (by != SubjectAct.NONE && on == null) {
            throw new RuleViolation("cases.rule.act-without-day");
        }
        if (by == SubjectAct.NONE && on != null) {
            throw new RuleViolation("cases.rule.day-without-act");
        }
        act = by;
        actedOn = on == null ? null : PastDay.check(on, today);
    }

    UUID id() {
        return id;
    }

    byte @Nullable [] name() {
        return name;
    }
}
