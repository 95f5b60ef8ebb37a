package vn.tindan.cases;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tindan.cases.story.CaseHistory;
import vn.tindan.cases.terms.CaseStatus;
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

    private boolean fromTips;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    private @Nullable LocalDate clearedOn;
    private int steps;
    private @Nullable UUID mergedInto;

    @OneToMany(cascade = {CascadeType.PERSIST, CascadeType.MERGE})
    @JoinColumn(name = "case_id", nullable = false, updatable = false)
    private List<Subject> subjects = new ArrayList<>();

    @OneToMany(cascade = {CascadeType.PERSIST, CascadeType.MERGE})
    @JoinColumn(name = "case_id", nullable = false, updatable = false)
    private List<Seizure> seizures = new ArrayList<>();

    @ElementCollection
    @CollectionTable(schema = "cases", name = "case_tip", joinColumns = @JoinColumn(name = "case_id"))
    @MapKeyColumn(name = "tip_id")
    @Column(name = "part")
    @Enumerated(EnumType.STRING)
    private Map<UUID, TipPart> tips = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected CaseFile() {}

    private CaseFile(CaseOpening.Draft draft, UnitId unit, Sealed sealed, LocalDate today) {
        super(draft, unit, sealed, today);
        status = CaseStatus.OPEN;
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
        tips.put(tip, part);
        fromTips = !creditedTips().isEmpty();
        registerEvent(new CaseEvent.TipLinked(id(), handlingUnit(), tip, part));
    }

    void unlink(UUID tip) {
        if (tips.remove(tip) == null) {
            throw new NotFound();
        }
        fromTips = !creditedTips().isEmpty();
        registerEvent(new CaseEvent.TipUnlinked(id(), handlingUnit(), tip));
    }

    void clear(LocalDate on, LocalDate today) {
        if (status != CaseStatus.OPEN) {
            throw new RuleViolation("cases.rule.cleared");
        }
        if (PastDay.check(on, today).isBefore(discoveredOn())) {
            throw new RuleViolation("cases.rule.cleared-before-discovered");
        }
        status = CaseStatus.CLEARED;
        clearedOn = on;
        registerEvent(new CaseEvent.Cleared(id(), handlingUnit()));
    }

    void reopen() {
        if (status != CaseStatus.CLEARED) {
            throw new RuleViolation("cases.rule.not-cleared");
        }
        status = CaseStatus.OPEN;
        clearedOn = null;
        registerEvent(new CaseEvent.Reopened(id(), handlingUnit()));
    }

    /** Numbers the steps of the case; so every one of them, whatever it changes, makes what others saw out of date. */
    CaseHistory.Page nextPage() {
        return new CaseHistory.Page(id(), dataKey(), ++steps);
    }

    Set<UUID> creditedTips() {
        return tips.entrySet().stream()
                .filter(link -> link.getValue().counts())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    Classification classification() {
        return classification;
    }

    Map<UUID, TipPart> tips() {
        return Map.copyOf(tips);
    }

    @Nullable UUID mergedInto() {
        return mergedInto;
    }

    /** From now on it is part of the other, and figures know it as that. */
    void mergeInto(CaseFile other) {
        mergedInto = other.id();
        countIn(other.commune());
        classification = other.classification;
        fromTips = other.fromTips;
        changed(CaseEvent.Change.MERGED);
    }

    /** By itself again, as it was. */
    void part(UnitId place, Classification as) {
        mergedInto = null;
        countIn(place);
        classification = as;
        fromTips = !creditedTips().isEmpty();
        subjects.forEach(Subject::countAgain);
        changed(CaseEvent.Change.PARTED);
    }
}
