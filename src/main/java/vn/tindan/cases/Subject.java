package vn.tindan.cases;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tindan.cases.terms.SubjectAct;
import vn.tindan.cases.terms.SubjectRole;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/**
 * A person in a case. What figures must know of the case, and the days a person is counted by, are kept in the row by the
 * database: no field for them here.
 */
@Entity
@Table(schema = "cases", name = "subject")
class Subject {

    @Id
    private UUID id;

    private byte @Nullable [] name;
    private byte @Nullable [] identity;
    private byte @Nullable [] identityNumber;

    @Enumerated(EnumType.STRING)
    private SubjectRole role;

    private boolean withdrawn;
    private boolean repeated;

    @OneToMany(cascade = {CascadeType.PERSIST, CascadeType.MERGE})
    @JoinColumn(name = "subject_id", nullable = false, updatable = false)
    private List<Act> acts = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Subject() {}

    /** Who somebody is: the name sealed, and where an identity paper was seen, its number sealed beside its mark. */
    record Identity(byte[] name, byte @Nullable [] mark, byte @Nullable [] number) {}

    static Subject of(UUID id, Identity who, SubjectRole role) {
        var subject = new Subject();
        subject.id = id;
        subject.become(who, role);
        return subject;
    }

    void become(Identity who, SubjectRole as) {
        name = who.name();
        identity = who.mark();
        identityNumber = who.number();
        role = as;
    }

    /** Whether that would make another person of whom a paper named. */
    boolean isOtherThan(Identity who) {
        return identity != null && !Arrays.equals(identity, who.mark());
    }

    void handled(UUID file, SubjectAct by, @Nullable LocalDate on, LocalDate today) {
        if (by == SubjectAct.NONE) {
            if (on != null) {
                throw new RuleViolation("cases.rule.day-without-act");
            }
            return;
        }
        if (on == null) {
            throw new RuleViolation("cases.rule.act-without-day");
        }
        PastDay.check(on, today);
        if (acts.stream()
                .anyMatch(
                        act -> act.stands() && act.act() == by && act.actedOn().equals(on))) {
            throw new RuleViolation("cases.rule.act-known");
        }
        acts.add(Act.of(file, by, on));
    }

    Act takeBack(UUID act) {
        var found = acts.stream()
                .filter(one -> one.id().equals(act) && one.stands() && !one.isBrought())
                .findAny()
                .orElseThrow(NotFound::new);
        found.takeBack();
        return found;
    }

    /** A mistake of who wrote: nobody like that is in the case. */
    void withdraw() {
        if (acts.stream().anyMatch(Act::stands)) {
            throw new RuleViolation("cases.rule.acts-first");
        }
        withdrawn = true;
    }

    boolean isSame(Subject other) {
        return identity != null && Arrays.equals(identity, other.identity);
    }

    /** The other is the same person in a case merged into this one: what was done with them was done with this one. */
    void take(UUID file, Subject other) {
        other.repeated = true;
        other.acts.stream().filter(Act::stands).map(act -> act.broughtTo(file)).forEach(acts::add);
    }

    void giveBack(UUID merged) {
        acts.stream().filter(act -> act.isFrom(merged)).forEach(Act::takeBack);
    }

    void countAgain() {
        repeated = false;
    }

    UUID id() {
        return id;
    }

    byte @Nullable [] name() {
        return name;
    }

    boolean isThere() {
        return !withdrawn;
    }

    boolean is(byte @Nullable [] mark) {
        return mark != null && !withdrawn && Arrays.equals(identity, mark);
    }
}
