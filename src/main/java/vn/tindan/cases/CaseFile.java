package vn.tindan.cases;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.domain.Persistable;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/**
 * One case: its title and summary sealed, the persons and things in it, the tips behind it. It is counted in the commune
 * where it happened, which never changes, by the days on which things happened, never by the day they were typed in.
 */
@Entity
@Table(schema = "cases", name = "case_file")
class CaseFile extends AbstractAggregateRoot<CaseFile> implements Persistable<UUID> {

    @Id
    private UUID id;

    private byte @Nullable [] dataKey;
    private byte @Nullable [] title;
    private byte @Nullable [] summary;

    @Column(updatable = false)
    private String commune;

    private String handlingUnit;
    private int registerYear;
    private @Nullable Integer registerNumber;
    private LocalDate openedOn;
    private LocalDate discoveredOn;

    @Embedded
    private Classification classification;

    private boolean fromTips;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    private @Nullable LocalDate clearedOn;
    private int steps;

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

    @Version
    private int version;

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway.Init")
    protected CaseFile() {}

    /** The sealed parts of a case to be. */
    record Sealed(byte[] dataKey, byte[] title, byte[] summary) {}

    static CaseFile opened(CaseOpening.Draft draft, UnitId unit, Sealed sealed, LocalDate today) {
        var file = new CaseFile();
        file.id = draft.id();
        file.dataKey = sealed.dataKey();
        file.title = sealed.title();
        file.summary = sealed.summary();
        file.commune = draft.commune().toString();
        file.handlingUnit = unit.toString();
        file.registerYear = today.getYear();
        file.openedOn = today;
        file.discoveredOn = PastDay.check(draft.discoveredOn(), today);
        file.status = CaseStatus.OPEN;
        file.put(draft.classification(), today);
        file.registerEvent(new CaseEvent.Opened(file.id, unit));
        return file;
    }

    /** The number in the register of the unit, taken as late as can be. */
    void enter(int number) {
        registerNumber = number;
    }

    void classify(Classification as, LocalDate today) {
        put(as, today);
        registerEvent(new CaseEvent.Classified(id, handlingUnit()));
    }

    private void put(Classification as, LocalDate today) {
        if (!as.offenceGroup().belongsHere()) {
            throw new RuleViolation("cases.rule.national-security");
        }
        if (as.gangDismantledOn() != null) {
            PastDay.check(as.gangDismantledOn(), today);
        }
        classification = as;
    }

    /** Also when the case is cleared: whoever it showed may be arrested later. */
    void add(Subject subject) {
        subjects.add(subject);
        registerEvent(new CaseEvent.SubjectAdded(id, handlingUnit(), subject.id()));
    }

    Subject handle(UUID person, SubjectAct act, @Nullable LocalDate on, LocalDate today) {
        var subject = subjects.stream()
                .filter(one -> one.id().equals(person))
                .findAny()
                .orElseThrow(NotFound::new);
        subject.handled(act, on, today);
        registerEvent(new CaseEvent.ActRecorded(id, handlingUnit(), person, act));
        return subject;
    }

    void add(Seizure seizure) {
        seizures.add(seizure);
        registerEvent(new CaseEvent.SeizureAdded(id, handlingUnit()));
    }

    void link(UUID tip, TipPart part) {
        tips.put(tip, part);
        fromTips = !creditedTips().isEmpty();
        registerEvent(new CaseEvent.TipLinked(id, handlingUnit(), tip, part));
    }

    void unlink(UUID tip) {
        if (tips.remove(tip) == null) {
            throw new NotFound();
        }
        fromTips = !creditedTips().isEmpty();
        registerEvent(new CaseEvent.TipUnlinked(id, handlingUnit(), tip));
    }

    void clear(LocalDate on, LocalDate today) {
        if (status != CaseStatus.OPEN) {
            throw new RuleViolation("cases.rule.cleared");
        }
        if (PastDay.check(on, today).isBefore(discoveredOn)) {
            throw new RuleViolation("cases.rule.cleared-before-discovered");
        }
        status = CaseStatus.CLEARED;
        clearedOn = on;
        registerEvent(new CaseEvent.Cleared(id, handlingUnit()));
    }

    void reopen() {
        if (status != CaseStatus.CLEARED) {
            throw new RuleViolation("cases.rule.not-cleared");
        }
        status = CaseStatus.OPEN;
        clearedOn = null;
        registerEvent(new CaseEvent.Reopened(id, handlingUnit()));
    }

    /** Numbers the steps of the case; so every one of them, whatever it changes, makes what others saw out of date. */
    int nextStep() {
        return ++steps;
    }

    Set<UUID> creditedTips() {
        return tips.entrySet().stream()
                .filter(link -> link.getValue().counts())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    UUID id() {
        return id;
    }

    byte[] dataKey() {
        if (dataKey == null) {
            throw new RuleViolation("cases.rule.erased");
        }
        return dataKey;
    }

    UnitId commune() {
        return UnitId.parse(commune);
    }

    UnitId handlingUnit() {
        return UnitId.parse(handlingUnit);
    }

    int registerYear() {
        return registerYear;
    }

    HandledAs handledAs() {
        return classification.handledAs();
    }

    int version() {
        return version;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void markStored() {
        stored = true;
    }
}
