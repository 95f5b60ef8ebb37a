package vn.tindan.cases;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tindan.cases.holding.LinkedTips;
import vn.tindan.cases.story.CaseHistory;
import vn.tindan.cases.terms.Classification;
import vn.tindan.cases.terms.Gangs;
import vn.tindan.cases.terms.Project;
import vn.tindan.cases.terms.SubjectAct;
import vn.tindan.cases.terms.TipPart;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/**
 * One case: its title and summary sealed, the persons and things in it, the tips behind it. It is counted in the commune
 * where it happened, which never changes, by the days on which things happened, never by the day they were typed in.
 */
@Entity
@Table(schema = "cases", name = "case_file")
class CaseFile extends CaseEntry {

    @Embedded
    private Classification classification;

    @Embedded
    private Gangs gangs;

    @Embedded
    private @Nullable Project project;

    @Embedded
    private Clearance clearance;

    private int steps;
    private @Nullable UUID mergedInto;

    @OneToMany(cascade = {CascadeType.PERSIST, CascadeType.MERGE})
    @JoinColumn(name = "case_id", nullable = false, updatable = false)
    private List<Subject> subjects = new ArrayList<>();

    @OneToMany(cascade = {CascadeType.PERSIST, CascadeType.MERGE})
    @JoinColumn(name = "case_id", nullable = false, updatable = false)
    private List<Seizure> seizures = new ArrayList<>();

    @Embedded
    private LinkedTips tips = new LinkedTips();

    @SuppressWarnings("NullAway.Init")
    protected CaseFile() {}

    private CaseFile(CaseOpening.Draft draft, UnitId unit, Sealed sealed, LocalDate today) {
        super(draft, unit, sealed, today);
        clearance = Clearance.OPEN;
        gangs = Gangs.NONE;
        classification = checked(draft.classification());
    }

    static CaseFile opened(CaseOpening.Draft draft, UnitId unit, Sealed sealed, LocalDate today) {
        var file = new CaseFile(draft, unit, sealed, today);
        file.registerEvent(new CaseEvent.Opened(file.id(), unit));
        return file;
    }

    void classify(Classification as) {
        classification = checked(as);
        registerEvent(new CaseEvent.Classified(id(), handlingUnit()));
    }

    private static Classification checked(Classification as) {
        if (!as.offenceGroup().belongsHere()) {
            throw new RuleViolation("cases.rule.national-security");
        }
        return as;
    }

    void dismantle(Gangs dismantled) {
        if (dismantled.equals(gangs)) {
            throw new RuleViolation("cases.rule.gangs.same");
        }
        gangs = dismantled;
        changed(CaseEvent.Change.GANGS_RECORDED);
    }

    @Nullable Project project() {
        return project;
    }

    /** Worked on as a special project; none where that was written by mistake. */
    void workAs(@Nullable Project known) {
        project = known;
        changed(CaseEvent.Change.PROJECT_CHANGED);
    }

    /** Also when the case is cleared: whoever it showed may be arrested later. */
    void add(Subject subject) {
        subjects.add(subject);
        registerEvent(new CaseEvent.SubjectAdded(id(), handlingUnit(), subject.id()));
    }

    Subject subject(UUID person) {
        return subjects.stream()
                .filter(one -> one.id().equals(person) && one.isThere())
                .findAny()
                .orElseThrow(NotFound::new);
    }

    List<Subject> subjects() {
        return subjects.stream().filter(Subject::isThere).toList();
    }

    void handle(Subject subject, SubjectAct act, @Nullable LocalDate on, LocalDate today) {
        subject.handled(id(), act, on, today);
        registerEvent(new CaseEvent.ActRecorded(id(), handlingUnit(), subject.id(), act));
    }

    void add(Seizure seizure) {
        seizures.add(seizure);
        registerEvent(new CaseEvent.SeizureAdded(id(), handlingUnit()));
    }

    Seizure seizure(UUID thing) {
        return seizures.stream()
                .filter(one -> one.id().equals(thing) && one.isThere())
                .findAny()
                .orElseThrow(NotFound::new);
    }

    void changed(CaseEvent.Change change) {
        registerEvent(new CaseEvent.Changed(id(), handlingUnit(), change));
    }

    void link(UUID tip, TipPart part) {
        tips.link(tip, part);
        registerEvent(new CaseEvent.TipLinked(id(), handlingUnit(), tip, part));
    }

    void unlink(UUID tip) {
        tips.unlink(tip);
        registerEvent(new CaseEvent.TipUnlinked(id(), handlingUnit(), tip));
    }

    void clear(LocalDate on, LocalDate today) {
        clearance = clearance.on(on, discoveredOn(), today);
        registerEvent(new CaseEvent.Cleared(id(), handlingUnit()));
    }

    void reopen() {
        clearance = clearance.undone();
        registerEvent(new CaseEvent.Reopened(id(), handlingUnit()));
    }

    /** Numbers the steps of the case; so every one of them, whatever it changes, makes what others saw out of date. */
    CaseHistory.Page nextPage() {
        return new CaseHistory.Page(id(), dataKey(), ++steps);
    }

    Classification classification() {
        return classification;
    }

    /** To be read: they are linked by the case, which tells of it. */
    LinkedTips tips() {
        return tips;
    }

    @Nullable UUID mergedInto() {
        return mergedInto;
    }

    /** From now on it is part of the other, and figures know it as that. */
    void mergeInto(CaseFile other) {
        mergedInto = other.id();
        countIn(other.commune());
        classification = other.classification;
        tips.countAs(other.tips);
        changed(CaseEvent.Change.MERGED);
    }

    /** By itself again, as it was. */
    void part(UnitId place, Classification as) {
        mergedInto = null;
        countIn(place);
        classification = as;
        tips.count();
        subjects.forEach(Subject::countAgain);
        changed(CaseEvent.Change.PARTED);
    }
}
