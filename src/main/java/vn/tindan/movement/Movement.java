package vn.tindan.movement;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/** What is done with models: built, applied to further areas, recognised, struck off. Days are days it happened on. */
@Service
@Transactional
public class Movement {

    private final Models models;
    private final ModelSites sites;
    private final ModelTypes types;
    private final Units units;
    private final Clock clock;

    Movement(Models models, ModelSites sites, ModelTypes types, Units units, Clock clock) {
        this.models = models;
        this.sites = sites;
        this.types = types;
        this.units = units;
        this.clock = clock;
    }

    /** Which model an officer means, as they saw it: one that changed since is not touched. */
    public record Handle(Jurisdiction jurisdiction, UUID model, int version) {}

    /** A model to be; the type is one that {@link #type} gave. */
    public record Founding(
            UUID type,
            String name,
            UnitId unit,
            LocalDate on,
            @Nullable String purpose) {

        public Founding {
            name = Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
        }
    }

    /** A site to be. */
    public record Opening(UnitId unit, String place, LocalDate from, int teams) {}

    /** The type of that name, made if there is none yet. */
    public UUID type(String name, ModelCategory category) {
        return types.findByNameIgnoreCase(name)
                .orElseGet(() -> types.save(new ModelType(name, category)))
                .id();
    }

    public UUID found(Jurisdiction jurisdiction, Founding founding) {
        requireReach(jurisdiction, founding.unit());
        requirePast(founding.on());
        if (!types.existsById(founding.type())) {
            throw new NotFound();
        }
        return models.save(Model.founded(founding)).id();
    }

    /**
     * The same by a form that may be sent twice and makes one model; one of the same name that works in the unit must be meant.
     *
     * @param another it is another model of the same name
     */
    public UUID found(Jurisdiction jurisdiction, Founding founding, String token, boolean another) {
        var known = models.findIdByToken(token);
        if (known.isPresent()) {
            return known.get();
        }
        requireReach(jurisdiction, founding.unit());
        if (!another && models.isNamed(founding.unit().toString(), founding.name())) {
            throw new RuleViolation("movement.rule.same-name", founding.name());
        }
        requirePast(founding.on());
        if (!types.existsById(founding.type())) {
            throw new NotFound();
        }
        return models.save(Model.founded(founding).by(token)).id();
    }

    public void correct(Handle handle, String name, @Nullable String purpose) {
        change(handle, model -> model.correct(name, purpose));
    }

    /** Undoes a recognition that was entered by mistake. */
    public void forget(Handle handle, Recognition recognition) {
        change(handle, model -> model.forget(recognition));
    }

    public void reopenSite(Handle handle, UUID site) {
        change(
                handle,
                model -> model.reopen(sites.findByModelIdAndId(model.id(), site).orElseThrow(NotFound::new)));
    }

    /** Undoes a retirement, and with it the end of the sites that ended by it. */
    public void reinstate(Handle handle) {
        change(handle, model -> {
            var day = model.reinstate();
            sites.findByModelIdAndToDay(model.id(), day).forEach(model::reopen);
        });
    }

    public UUID openSite(Handle handle, Opening opening) {
        requireReach(handle.jurisdiction(), opening.unit());
        requirePast(opening.from());
        var model = find(handle);
        var site = sites.saveAndFlush(model.open(opening));
        model.replicated(sites.findSecondOpening(model.id()).orElse(null));
        models.save(model);
        return site.id();
    }

    public void closeSite(Handle handle, UUID site, LocalDate on) {
        requirePast(on);
        change(
                handle,
                model -> model.close(sites.findByModelIdAndId(model.id(), site).orElseThrow(NotFound::new), on));
    }

    public void recognise(Handle handle, Recognition recognition) {
        requirePast(recognition.decidedOn());
        change(handle, model -> model.recognise(recognition));
    }

    /** Strikes a model off, and with it the sites that are still open. */
    public void retire(Handle handle, LocalDate on, String because) {
        requirePast(on);
        change(handle, model -> {
            model.retire(on, because);
            sites.findByModelIdAndToDayIsNull(model.id()).forEach(site -> model.close(site, on));
        });
    }

    private void change(Handle handle, Consumer<Model> verb) {
        var model = find(handle);
        verb.accept(model);
        models.save(model);
    }

    private Model find(Handle handle) {
        var model =
                models.findWithin(handle.jurisdiction().reach(), handle.model()).orElseThrow(NotFound::new);
        if (model.version() != handle.version()) {
            throw new ObjectOptimisticLockingFailureException(Model.class, handle.model());
        }
        model.touch();
        return model;
    }

    private void requireReach(Jurisdiction jurisdiction, UnitId unit) {
        if (!units.contains(jurisdiction.unit(), unit)) {
            throw new NotFound();
        }
    }

    private void requirePast(LocalDate day) {
        if (day.isAfter(CountryTime.today(clock))) {
            throw new RuleViolation("movement.rule.future");
        }
    }
}
