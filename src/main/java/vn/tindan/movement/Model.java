package vn.tindan.movement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.RuleViolation;

/** One model of the movement, from its founding to the day it is struck off; counted in the unit that founded it. */
@Entity
@Table(schema = "movement", name = "model")
class Model extends AbstractAggregateRoot<Model> {

    @Id
    private UUID id;

    private UUID typeId;
    private String name;
    private UnitId unit;
    private @Nullable String token;
    private @Nullable String purpose;
    private LocalDate foundedOn;
    private @Nullable LocalDate replicatedOn;
    private @Nullable LocalDate mpsRecognisedOn;
    private @Nullable LocalDate retiredOn;
    private @Nullable String retiredBecause;

    @ElementCollection
    @CollectionTable(schema = "movement", name = "recognition", joinColumns = @JoinColumn(name = "model_id"))
    private Set<Recognition> recognitions = new HashSet<>();

    @Version
    private @Nullable Integer version;

    private int changes;

    @SuppressWarnings("NullAway.Init")
    protected Model() {}

    static Model founded(Movement.Founding founding) {
        var model = new Model();
        model.id = UUID.randomUUID();
        model.typeId = founding.type();
        model.name = founding.name();
        model.unit = founding.unit();
        model.purpose = founding.purpose();
        model.foundedOn = founding.on();
        model.registerEvent(new MovementEvent.Founded(model.id, model.unit));
        return model;
    }

    /** The form it came by, which makes it once. */
    Model by(String form) {
        token = form;
        return this;
    }

    ModelSite open(Movement.Opening opening) {
        requireActive();
        requireInLife(opening.from());
        var site = new ModelSite(id, opening);
        registerEvent(new MovementEvent.SiteOpened(id, opening.unit(), site.id()));
        return site;
    }

    /** The second area it is applied to makes it a replicated model: once, whatever opens later. */
    void replicated(@Nullable LocalDate secondOpening) {
        replicatedOn = secondOpening;
    }

    void close(ModelSite site, LocalDate on) {
        site.close(on);
        registerEvent(new MovementEvent.SiteClosed(id, site.unit(), site.id()));
    }

    void recognise(Recognition recognition) {
        requireActive();
        requireInLife(recognition.decidedOn());
        if (!recognitions.add(recognition)) {
            throw new RuleViolation("movement.rule.recognised-already");
        }
        recountMinistry();
        registerEvent(new MovementEvent.Recognised(id, unit, recognition.recognisedBy()));
    }

    /** One that was entered by mistake is no more. */
    void forget(Recognition recognition) {
        requireActive();
        if (!recognitions.remove(recognition)) {
            throw new RuleViolation("movement.rule.recognition-gone");
        }
        recountMinistry();
        registerEvent(new MovementEvent.Stepped(id, unit, MovementEvent.Step.RECOGNITION_REMOVED));
    }

    private void recountMinistry() {
        mpsRecognisedOn = recognitions.stream()
                .filter(recognition -> recognition.recognisedBy().isOfMinistry())
                .map(Recognition::decidedOn)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    void correct(String newName, @Nullable String newPurpose) {
        name = newName;
        purpose = newPurpose;
        registerEvent(new MovementEvent.Stepped(id, unit, MovementEvent.Step.CORRECTED));
    }

    /** It was struck off by mistake; the day is given back, as its sites ended with it. */
    LocalDate reinstate() {
        if (retiredOn == null) {
            throw new RuleViolation("movement.rule.active");
        }
        var day = retiredOn;
        retiredOn = null;
        retiredBecause = null;
        registerEvent(new MovementEvent.Stepped(id, unit, MovementEvent.Step.REINSTATED));
        return day;
    }

    void reopen(ModelSite site) {
        requireActive();
        site.reopen();
        registerEvent(new MovementEvent.Stepped(id, site.unit(), MovementEvent.Step.SITE_REOPENED));
    }

    void retire(LocalDate on, String because) {
        requireActive();
        requireInLife(on);
        if (recognitions.stream()
                .anyMatch(recognition -> recognition.decidedOn().isAfter(on))) {
            throw new RuleViolation("movement.rule.retired-before-recognised");
        }
        retiredOn = on;
        retiredBecause = because;
        registerEvent(new MovementEvent.Retired(id, unit, because));
    }

    private void requireActive() {
        if (retiredOn != null) {
            throw new RuleViolation("movement.rule.retired");
        }
    }

    private void requireInLife(LocalDate day) {
        if (day.isBefore(foundedOn)) {
            throw new RuleViolation("movement.rule.before-founding");
        }
    }

    UUID id() {
        return id;
    }

    int version() {
        return version == null ? 0 : version;
    }

    /** Counts a change of what belongs to it, so that the same form sent twice is found to be stale. */
    void touch() {
        changes++;
    }
}
