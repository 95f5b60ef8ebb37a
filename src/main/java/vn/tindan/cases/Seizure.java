package vn.tindan.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tindan.cases.terms.Measure;
import vn.tindan.cases.terms.SeizureKind;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.RuleViolation;

/** Something seized in a case, in the quantity and measure of the minutes. */
@Entity
@Table(schema = "cases", name = "seizure")
class Seizure {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String commune;

    @Enumerated(EnumType.STRING)
    private SeizureKind kind;

    private BigDecimal quantity;

    @Enumerated(EnumType.STRING)
    private Measure measure;

    private byte @Nullable [] description;
    private LocalDate seizedOn;
    private boolean withdrawn;

    @SuppressWarnings("NullAway.Init")
    protected Seizure() {}

    static Seizure of(
            UUID id, UnitId commune, CaseThings.NewSeizure seized, byte @Nullable [] description, LocalDate today) {
        var seizure = new Seizure();
        seizure.id = id;
        seizure.commune = commune.toString();
        seizure.become(seized, description, today);
        return seizure;
    }

    /** What it was in truth. */
    void become(CaseThings.NewSeizure seized, byte @Nullable [] sealedDescription, LocalDate today) {
        if (seized.kind().mustBeWeighed() && !seized.measure().isWeight()) {
            throw new RuleViolation("cases.rule.drug-weighed");
        }
        if (seized.quantity().signum() <= 0) {
            throw new RuleViolation("cases.rule.quantity-positive");
        }
        kind = seized.kind();
        quantity = seized.quantity();
        measure = seized.measure();
        description = sealedDescription;
        seizedOn = PastDay.check(seized.seizedOn(), today);
    }

    void withdraw() {
        withdrawn = true;
    }

    UUID id() {
        return id;
    }

    boolean isThere() {
        return !withdrawn;
    }

    String written() {
        return measure.write(quantity);
    }

    byte @Nullable [] description() {
        return description;
    }
}
