package vn.tindan.movement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.RuleViolation;

/** An area that a model is applied to, with the teams that carry it out. */
@Entity
@Table(schema = "movement", name = "model_site")
class ModelSite {

    @Id
    private UUID id;

    private UUID modelId;
    private UnitId unit;
    private String place;
    private LocalDate fromDay;
    private @Nullable LocalDate toDay;
    private int teams;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected ModelSite() {}

    ModelSite(UUID model, Movement.Opening opening) {
        this.id = UUID.randomUUID();
        this.modelId = model;
        this.unit = opening.unit();
        this.place = opening.place();
        this.fromDay = opening.from();
        this.teams = opening.teams();
    }

    void close(LocalDate on) {
        if (toDay != null) {
            throw new RuleViolation("movement.rule.site-closed");
        }
        if (on.isBefore(fromDay)) {
            throw new RuleViolation("movement.rule.before-opening");
        }
        toDay = on;
    }

    void reopen() {
        if (toDay == null) {
            throw new RuleViolation("movement.rule.site-open");
        }
        toDay = null;
    }

    UUID id() {
        return id;
    }

    UnitId unit() {
        return unit;
    }
}
