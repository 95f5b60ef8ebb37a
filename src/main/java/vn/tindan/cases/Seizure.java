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

    @SuppressWarnings("NullAway.Init")
    protected Seizure() {}

    static Seizure of(
            UUID id, UnitId commune, CaseWork.NewSeizure seized, byte @Nullable [] description, LocalDate today) {
        if (seized.kind().mustBeWeighed() && !seized.measure().isWeight()) {
            throw new RuleViolation("cases.rule.drug-weighed");
        }
        if (seized.quantity().signum() <= 0) {
            throw new RuleViolation("cases.rule.quantity-positive");
        }
        var seizure = new Seizure();
        seizure.id = id;
        seizure.commune = commune.toString();
        seizure.kind = seized.kind();
        seizure.quantity = seized.quantity();
        seizure.measure = seized.measure();
        seizure.description = description;
        seizure.seizedOn = PastDay.check(seized.seizedOn(), today);
        return seizure;
    }
}
