package vn.tindan.cases;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.domain.Persistable;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.RuleViolation;

/** What is written of a case when it enters the register, and stays: its words sealed, its place, its number, its days. */
@MappedSuperclass
abstract class CaseEntry extends AbstractAggregateRoot<CaseFile> implements Persistable<UUID> {

    @Id
    private UUID id;

    private byte @Nullable [] dataKey;
    private byte @Nullable [] title;
    private byte @Nullable [] summary;

    private String commune;

    private String handlingUnit;
    private int registerYear;
    private @Nullable Integer registerNumber;
    private LocalDate openedOn;
    private LocalDate discoveredOn;

    @Version
    private int version;

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway.Init")
    protected CaseEntry() {}

    /** Where the case is that it was merged into; or back where it was. */
    void countIn(UnitId unit) {
        commune = unit.toString();
    }

    /** The sealed parts of a case to be. */
    record Sealed(byte[] dataKey, byte[] title, byte[] summary) {}

    CaseEntry(CaseOpening.Draft draft, UnitId unit, Sealed sealed, LocalDate today) {
        id = draft.id();
        dataKey = sealed.dataKey();
        title = sealed.title();
        summary = sealed.summary();
        commune = draft.commune().toString();
        handlingUnit = unit.toString();
        registerYear = today.getYear();
        openedOn = today;
        discoveredOn = PastDay.check(draft.discoveredOn(), today);
    }

    /** The number in the register of the unit, taken as late as can be. */
    void enter(int number) {
        registerNumber = number;
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

    /** As it stands in the register: 12/2026. */
    String number() {
        return registerNumber + "/" + registerYear;
    }

    LocalDate discoveredOn() {
        return discoveredOn;
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
