package vn.tindan.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.cases.sealed.CaseSeals;
import vn.tindan.cases.terms.PaperNumber;
import vn.tindan.cases.terms.SubjectAct;
import vn.tindan.cases.terms.SubjectRole;
import vn.tindan.shared.RuleViolation;

/** The persons in a case, and what was done with each on which day; every entry can be taken back by another. */
@Service
@Transactional
public class CasePersons {

    private final CaseDesk desk;
    private final CaseSeals seals;
    private final JdbcClient jdbc;

    CasePersons(CaseDesk desk, CaseSeals seals, JdbcClient jdbc) {
        this.desk = desk;
        this.seals = seals;
        this.jdbc = jdbc;
    }

    /** Who somebody is in a case; by the number of a paper one person is known in several cases. */
    public record Who(String name, @Nullable PaperNumber paper, SubjectRole role) {}

    /** A person to enter; what was done with them has its day, unless nothing was. */
    public record NewSubject(
            Who who, SubjectAct act, @Nullable LocalDate actedOn) {

        public NewSubject(String name, SubjectRole role, SubjectAct act, @Nullable LocalDate actedOn) {
            this(new Who(name, null, role), act, actedOn);
        }
    }

    public UUID add(CaseWork.Handle handle, NewSubject person) {
        var file = desk.take(handle);
        var id = UUID.randomUUID();
        var subject =
                Subject.of(id, identity(file, id, person.who()), person.who().role());
        file.handle(subject, person.act(), person.actedOn(), desk.today());
        file.add(subject);
        desk.keep(
                file,
                "SUBJECT_" + person.act(),
                desk.day(person.actedOn()),
                person.who().name());
        return id;
    }

    /** Puts right who somebody is. */
    public void correct(CaseWork.Handle handle, UUID person, Who who) {
        var file = desk.take(handle);
        var subject = file.subject(person);
        String before = name(file, subject);
        var identity = identity(file, person, who);
        if (subject.isOtherThan(identity) && isCountedFor(file, person)) {
            throw new RuleViolation("cases.rule.person-merged");
        }
        subject.become(identity, who.role());
        file.changed(CaseEvent.Change.SUBJECT_CORRECTED);
        desk.keep(file, "SUBJECT_CORRECTED", desk.today(), before + " → " + who.name());
    }

    /** Nobody like that is in the case: it was written by mistake. */
    public void withdraw(CaseWork.Handle handle, UUID person, String why) {
        var file = desk.take(handle);
        var subject = file.subject(person);
        subject.withdraw();
        file.changed(CaseEvent.Change.SUBJECT_WITHDRAWN);
        desk.keep(file, "SUBJECT_WITHDRAWN", desk.today(), name(file, subject) + ": " + why);
    }

    public void recordAct(CaseWork.Handle handle, UUID person, SubjectAct act, @Nullable LocalDate on) {
        if (act == SubjectAct.NONE) {
            throw new RuleViolation("cases.rule.no-act");
        }
        var file = desk.take(handle);
        var subject = file.subject(person);
        file.handle(subject, act, on, desk.today());
        desk.keep(file, "SUBJECT_" + act, desk.day(on), name(file, subject));
    }

    /** It was not done, not with this person, or not on that day. */
    public void takeBackAct(CaseWork.Handle handle, UUID person, UUID act, String why) {
        var file = desk.take(handle);
        var subject = file.subject(person);
        var taken = subject.takeBack(act);
        file.changed(CaseEvent.Change.ACT_TAKEN_BACK);
        desk.keep(file, "ACT_TAKEN_BACK_" + taken.act(), desk.today(), name(file, subject) + ": " + why);
    }

    private Subject.Identity identity(CaseFile file, UUID person, Who who) {
        var paper = who.paper();
        byte[] mark = paper == null ? null : seals.mark(paper.value());
        if (mark != null && isKnown(file, person, mark)) {
            throw new RuleViolation("cases.rule.person-known");
        }
        return new Subject.Identity(
                seals.seal(file.dataKey(), CaseSeals.subject(person, "name"), who.name()),
                mark,
                seals.sealOptional(
                        file.dataKey(),
                        CaseSeals.subject(person, "identity_number"),
                        paper == null ? null : paper.value()));
    }

    /** In the case itself, or in one that was merged into it. */
    private boolean isKnown(CaseFile file, UUID person, byte[] mark) {
        return file.subjects().stream()
                        .anyMatch(one -> one.is(mark) && !one.id().equals(person))
                || jdbc.sql("""
                        select exists (select from cases.subject s join cases.case_file c on c.id = s.case_id
                        where c.merged_into = :file and s.identity = :mark and not s.withdrawn and not s.repeated)
                        """)
                        .param("file", file.id())
                        .param("mark", mark)
                        .query(Boolean.class)
                        .single();
    }

    /** The same person is in a case merged into this one, and counts here for both: made another, they would count nowhere. */
    private boolean isCountedFor(CaseFile file, UUID person) {
        return jdbc.sql("""
                select exists (select from cases.subject s join cases.case_file c on c.id = s.case_id
                join cases.subject mine on mine.id = :person and mine.identity = s.identity
                where c.merged_into = :file and s.repeated and not s.withdrawn)
                """)
                .param("file", file.id())
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    private @Nullable String name(CaseFile file, Subject subject) {
        return seals.open(file.dataKey(), CaseSeals.subject(subject.id(), "name"), subject.name());
    }
}
